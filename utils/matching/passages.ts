import { type PostingField, postingFields, type Tier } from '@/utils/model/match';
import type { Posting } from '@/utils/model/page';
import { linesIn, type Sentence, sentencesOfLine } from '@/utils/skills/sentences';
import { headingOf, leadOf, type Section } from './headings';
import { isJobTitle } from './job-title';
import { isBesideTheJob, isOffer, isOnFairness } from './off-topic';
import { type Clause, clausesOf } from './tier-of-sentence';
import { isDemand } from './tier-words';

/** A sentence of a posting that asks for something, and how firmly. */
export interface Passage {
  readonly field: PostingField;
  readonly sentence: Sentence;
  readonly tier: Tier;
  /** Parts of the sentence that ask for something less or more firmly than the whole. */
  readonly clauses: readonly Clause[];
}

/** What a posting's own field asks for is required; title and occupation only say what it is about. */
const firstSections = {
  skills: 'must',
  qualifications: 'must',
  education: 'must',
  experience: 'must',
  description: 'context',
  title: 'context',
  occupation: 'context',
} as const satisfies Record<PostingField, Tier>;

/** The sentences of a posting that are about the job: its own fields first, headings read and left out. */
export function passagesOf(posting: Posting): readonly Passage[] {
  return postingFields.flatMap((field) =>
    passagesIn(posting[field]?.value ?? '', { field, company: posting.company?.value }),
  );
}

function passagesIn(
  text: string,
  { field, company }: { field: PostingField; company: string | undefined },
): readonly Passage[] {
  const passages: Passage[] = [];
  let section: Section = firstSections[field];
  const lines = linesIn(text);
  for (const [at, line] of lines.entries()) {
    if (at === 0 && field === 'description' && lines.length > 2 && isJobTitle(line.text)) continue;
    const heading = headingOf(line.text, company);
    if (heading) {
      section = heading;
      continue;
    }
    const lead = leadOf(line.text);
    if (lead) section = lead;
    else if (endsCut(section, line.text)) section = 'context';
    passages.push(...passagesOfLine(line, section));
  }
  return passages;

  /** "Nice to have: Go" speaks for the rest of its line, and a word on fairness until something is demanded. */
  function passagesOfLine(line: Sentence, lineSection: Section): readonly Passage[] {
    let current = lineSection;
    let waived = false;
    let isFair = false;
    let isHalf = false;
    return sentencesOfLine(line)
      .flatMap(withoutNextHeading)
      .flatMap((sentence) => {
        const label = sentence.text.slice(0, sentence.text.indexOf(':') + 1);
        current = headingOf(label, company) ?? current;
        const isCut = isFair && (isHalf || !isDemand(sentence.text));
        isHalf = sentence.text.endsWith(';');
        isFair = isCut || isOnFairness(sentence.text);
        if (isFair) return [];
        if (current === 'company' || current === 'offer') return [];
        if (isOffer(sentence.text, current) || isBesideTheJob(sentence.text, current)) return [];
        // "No degree is needed; what counts is what you can do" goes on with what is not needed.
        if (waived && /^\p{Ll}/u.test(sentence.text)) return [];
        const [whole, ...clauses] = clausesOf(sentence.text, current);
        waived = whole?.tier === undefined;
        return whole?.tier ? [{ field, sentence, tier: whole.tier, clauses }] : [];
      });
  }
}

/** So many letters a heading in the midst of a line may have. */
const LONGEST = 40;

/** "Requirements: • Python • SQL Nice to have: • Go": in one line a heading stands behind the item before it. */
function withoutNextHeading(sentence: Sentence): readonly Sentence[] {
  const { start, end } = sentence;
  const text = sentence.text.replace(/[•▪●◦]$/u, '').trimEnd();
  if (!text.endsWith(':') || headingOf(text)) return [sentence];
  for (const { index } of text.matchAll(/(?<= )\p{Lu}/gu)) {
    if (index < text.length - LONGEST || !headingOf(text.slice(index))) continue;
    const item = text.slice(0, index).trimEnd();
    return [
      { text: item, start, end: start + item.length },
      { text: text.slice(index), start: start + index, end },
    ];
  }
  return [sentence];
}

/** A heading that we do not know ends what is said of the firm; lists of benefits look like headings. */
function endsCut(section: Section, line: string): boolean {
  if (section === 'offer') return /^\p{Lu}.{0,60}:$/u.test(line);
  return section === 'company' && /^\p{Lu}[^.!;,]{2,50}$/u.test(line);
}
