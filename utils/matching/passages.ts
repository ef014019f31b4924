import { type PostingField, postingFields, type Tier } from '@/utils/model/match';
import type { Posting } from '@/utils/model/page';
import { linesIn, type Sentence, sentencesOfLine } from '@/utils/skills/sentences';
import { headingOf, type Section } from './headings';
import { isOffer, isOnFairness } from './off-topic';
import { tierOfSentence } from './tier-of-sentence';

/** A sentence of a posting that asks for something, and how firmly. */
export interface Passage {
  readonly field: PostingField;
  readonly sentence: Sentence;
  readonly tier: Tier;
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
  for (const line of linesIn(text)) {
    const heading = headingOf(line.text, company);
    if (heading) {
      section = heading;
      continue;
    }
    if (endsCut(section, line.text)) section = 'context';
    passages.push(...passagesOfLine(line, section));
  }
  return passages;

  /** "Nice to have: Go" speaks for the rest of its line, and so does a word on fairness. */
  function passagesOfLine(line: Sentence, lineSection: Section): readonly Passage[] {
    let current = lineSection;
    return sentencesOfLine(line).flatMap((sentence) => {
      const label = sentence.text.slice(0, sentence.text.indexOf(':') + 1);
      current = isOnFairness(sentence.text) ? 'offer' : (headingOf(label, company) ?? current);
      if (current === 'company' || current === 'offer') return [];
      if (isOffer(sentence.text, current)) return [];
      const tier = tierOfSentence(sentence.text, current);
      return tier ? [{ field, sentence, tier }] : [];
    });
  }
}

/** A heading that we do not know ends what is said of the firm; lists of benefits look like headings. */
function endsCut(section: Section, line: string): boolean {
  if (section === 'offer') return /^\p{Lu}.{0,60}:$/u.test(line);
  return section === 'company' && /^\p{Lu}[^.!;,]{2,50}$/u.test(line);
}
