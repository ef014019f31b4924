import { agreement, keyOf, units } from '../matching/labelled';

/** How far the two sets of labels agree. */
const { units: count, tiers, kinds, differing } = agreement(units());
console.log(`${count} units; tiers: kappa ${tiers.toFixed(3)}; kinds: F1 ${kinds.toFixed(3)}`);
for (const { posting, text, first, second } of differing)
  console.log(`  ${posting}: "${text}": ${keyOf(first)} / ${keyOf(second)}`);
