import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { requirementsOf } from '@/utils/matching/requirements';
import { skillsInText } from '@/utils/skills/skills-in-text';
import { vocabulary as packaged } from '@/utils/skills/taxonomies';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import { postingOfText } from './posting-file';
import { usage } from './usage';
import { vocabularyWith } from './vocabulary-with';

const HELP = `skills [--json] [--lines] [--precise] [--vocabulary esco=ZIP] [--vocabulary onet=ZIP] FILE
FILE is a text, or - for standard input. With --lines each line is a text of its own, and an object comes out for each.
With --precise only the skills that the text certainly asks for are printed. With --vocabulary the official download of
ESCO or O*NET is read beside the built-in vocabulary, which comes first; one that lies in several archives is named for each.`;

const { values, positionals } = usage(HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      lines: { type: 'boolean', default: false },
      vocabulary: { type: 'string', multiple: true },
      precise: { type: 'boolean', default: false },
    },
  }),
);
const [file] = positionals;

if (file === undefined || positionals.length > 1) usage.fail('one FILE is needed', HELP);
else {
  const vocabulary = values.vocabulary ? await vocabularyWith(values.vocabulary, HELP) : packaged;
  run(
    usage(HELP, () => readFileSync(file === '-' ? 0 : file, 'utf8')),
    vocabulary,
  );
}

function run(text: string, vocabulary: Vocabulary): void {
  if (!values.lines) {
    console.log(
      values.json ? JSON.stringify(skillsOf(text, vocabulary)) : readable(text, vocabulary),
    );
    return;
  }
  for (const line of text.replace(/\r?\n$/u, '').split(/\r?\n/u))
    console.log(JSON.stringify(skillsOf(line, vocabulary)));
}

function skillsOf(text: string, vocabulary: Vocabulary) {
  const requirements = requirementsOf(postingOfText(text), vocabulary);
  return {
    skills: skillsInText(text, vocabulary, values.precise ? 'precise' : 'balanced'),
    requirements: requirements.map(({ id, tier, sentence, place }) => ({
      id,
      tier,
      sentence,
      start: place?.start,
      end: place?.end,
    })),
  };
}

function readable(text: string, vocabulary: Vocabulary): string {
  const { skills, requirements } = skillsOf(text, vocabulary);
  return [
    ...skills.map(
      ({ label, id, text: words, start, kind, confidence }) =>
        `${String(start).padStart(6)}  ${label} (${id}, ${kind}, ${confidence}): "${words}"`,
    ),
    ...requirements.map(({ id, tier, sentence }) => `${tier.padEnd(9)} ${id}: "${sentence}"`),
  ].join('\n');
}
