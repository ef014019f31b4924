import { parseArgs } from 'node:util';

import {
  abroad,
  agreement,
  isHeldOut,
  judged,
  keyOf,
  measured,
  type Score,
  units,
} from '../matching/labelled';
import { usage } from './usage';

const HELP = `labels [--differing] [--abroad]
How far the two sets of labels agree, and how far the code does with what they agree on. With --differing all that differs.
With --abroad tiers in eleven other languages, by one set of labels.`;

const { values } = usage(HELP, () =>
  parseArgs({
    options: {
      differing: { type: 'boolean', default: false },
      abroad: { type: 'boolean', default: false },
    },
  }),
);

const all = units();
const { units: count, tiers, kinds, differing } = agreement(all);
console.log(
  `${count} units; the sets agree: tiers, kappa ${tiers.toFixed(3)}; kinds, F1 ${kinds.toFixed(3)}`,
);
const results = judged(all);
for (const [name, part] of [
  ['01 to 20, tuned on', results.filter(({ unit }) => !isHeldOut(unit))],
  ['21 to 40, held out', results.filter(({ unit }) => isHeldOut(unit))],
  ['all', results],
] as const) {
  const scores = measured(part);
  console.log(
    `${name.padEnd(20)} tiers ${readable(scores.tiers)}; kinds ${readable(scores.kinds)}`,
  );
}
if (values.differing) {
  for (const { posting, text, first, second } of differing)
    console.log(`sets  ${posting}: "${text}": ${keyOf(first)} / ${keyOf(second)}`);
  for (const { unit, found } of results)
    if (keyOf(found) !== keyOf(unit.first))
      console.log(`code  ${unit.posting}: "${unit.text}": ${keyOf(unit.first)} / ${keyOf(found)}`);
}

if (values.abroad)
  for (const { language, tiers: score } of abroad())
    console.log(`${language.padEnd(20)} tiers ${readable(score)}`);

function readable({ precision, recall, f1, count: of }: Score): string {
  const percent = (figure: number) => (100 * figure).toFixed(1);
  return `F1 ${percent(f1)} (precision ${percent(precision)}, recall ${percent(recall)}, of ${of})`;
}
