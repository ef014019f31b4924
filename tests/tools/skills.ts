import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { requirementsOf } from '@/utils/matching/requirements';
import { skillsInText } from '@/utils/skills/skills-in-text';
import { vocabulary } from '@/utils/skills/taxonomies';

import { postingOfText } from './posting-file';
import { usage } from './usage';

const HELP = `skills [--json] [--lines] [--precise] FILE
FILE is a text, or - for standard input. With --lines each line is a text of its own, and an object comes out for each.
With --precise only the skills that the text certainly asks for are printed.`;

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

if (values.vocabulary) unsupported('--vocabulary: only the built-in vocabulary can be read');
else if (file === undefined || positionals.length > 1) usage.fail('one FILE is needed', HELP);
else run(usage(HELP, () => readFileSync(file === '-' ? 0 : file, 'utf8')));

function unsupported(what: string): void {
  console.error(`unsupported: ${what}.`);
  process.exitCode = 2;
}

function run(text: string): void {
  if (!values.lines) {
    console.log(values.json ? JSON.stringify(skillsOf(text)) : readable(text));
    return;
  }
  for (const line of text.replace(/\r?\n$/u, '').split(/\r?\n/u))
    console.log(JSON.stringify(skillsOf(line)));
}

function skillsOf(text: string) {
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

function readable(text: string): string {
  const { skills, requirements } = skillsOf(text);
  return [
    ...skills.map(
      ({ label, id, text: words, start, kind, confidence }) =>
        `${String(start).padStart(6)}  ${label} (${id}, ${kind}, ${confidence}): "${words}"`,
    ),
    ...requirements.map(({ id, tier, sentence }) => `${tier.padEnd(9)} ${id}: "${sentence}"`),
  ].join('\n');
}
