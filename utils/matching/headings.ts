/** What the lines after a heading speak of; `company` and `offer` are not the job and ask for nothing. */
export type Section = 'must' | 'preferred' | 'context' | 'company' | 'offer';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

const preferred = words(
  `advantageous apart asset assets bonus desirable desired extra ideally nice optional plus
   pluses preferable preferably preferred stand`,
);
const offer = words(
  `accommodation accommodations application apply belonging benefits compensation disclaimer
   diversity eeo employment equal equity inclusion interview legal notice offer offers package
   pay perks policy process remuneration rewards salary statement`,
);
const must = words(
  `abilities ability background basic bring certification certifications competencies credentials
   criteria education educational essential essentials experience expertise knowledge licence licences license
   licenses looking mandatory minimum must need needed needs profile qualification
   qualifications qualify required requirement requirements seeking skill skills succeed
   success successful technical`,
);
const duty = words(
  `accountabilities day description do doing duties impact job opportunity overview position
   responsibilities responsibility role summary tasks`,
);
const company = words('company culture mission story values vision');
const filler = words(
  `a about additional all an and applicant are as at be candidate fit for from general good great
   have how i ideal if in information is it its join key kind ll main me more of on or other
   our out part person points privacy re s should some team that the these this to us ve want
   we were what who why will with work working would you youll your youre youve`,
);

const MOST_WORDS = 7;
const ABOUT_A_NAME = /^About(?: \p{Lu}[\p{L}\p{N}.&'’-]*){1,4}:?$/u;

/**
 * The section that a line opens, or nothing when it is no heading. A heading is a short line of which every
 * word is one that headings are made of; "SQL skills" is none, because no heading says SQL.
 */
export function headingOf(line: string, companyName = ''): Section | undefined {
  const found = wordsOf(line);
  if (found.length === 0 || found.length > MOST_WORDS || /[.;,]$/u.test(line)) return undefined;
  const ownName = new Set(wordsOf(companyName));
  const known = [preferred, offer, must, duty, company, filler, ownName];
  if (!found.every((word) => known.some((list) => list.has(word))))
    return ABOUT_A_NAME.test(line) ? 'company' : undefined;

  const has = (list: ReadonlySet<string>) => found.some((word) => list.has(word));
  const says = (...all: readonly string[]) => all.every((word) => found.includes(word));
  if (has(preferred)) return 'preferred';
  if (says('additional', 'information')) return 'offer';
  if (has(offer)) return has(must) && !line.endsWith(':') ? undefined : 'offer';
  if (has(must)) return 'must';
  if (has(company) || has(ownName)) return 'company';
  if (says('about', 'us') || says('who', 'we') || says('we', 'do') || says('why')) return 'company';
  if (has(duty)) return 'context';
  if (says('you', 'have') || says('who', 'you') || says('about', 'you')) return 'must';
  return undefined;
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/gu, '')
      .match(/[\p{L}\p{N}+#]+/gu) ?? []
  );
}
