import { parseArgs } from 'node:util';

import type { Skill } from '@/utils/model/skill';
import { taxonomies } from '@/utils/skills/taxonomies';

import { draw } from './draw';
import { fieldOf } from './fields';
import { usage } from './usage';

const HELP = `sample-entries [--seed WORD] [--count N]
Draws entries of the built-in vocabulary by lot for people to check: one a line with its field, kind, id, names, what is
wider, what it proves and who awards it.`;

const { values } = usage(HELP, () =>
  parseArgs({
    options: {
      seed: { type: 'string', default: 'proofstack' },
      count: { type: 'string', default: '200' },
    },
  }),
);
const count = Number(values.count);
const skills = taxonomies.flatMap((taxonomy) => taxonomy.skills());

if (!Number.isInteger(count) || count < 1) usage.fail('--count is a number', HELP);
else for (const skill of draw(skills, values.seed, count)) console.log(lineOf(skill));

function lineOf({ id, kind, names, broader, shows, awardedBy }: Skill): string {
  const lists = [names.map(({ text }) => text), broader, shows, awardedBy];
  return [fieldOf(id), kind, id, ...lists.map((list) => list.join('; '))].join(' | ');
}
