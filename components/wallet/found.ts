import type { Stack } from '@/utils/model/stack';

import { type Seen, titleOf } from '../seen';
import { language } from '../words';
import type { Order } from './Finder';

/** Beyond every date and name. */
const LAST = '\uffff';

interface Looked {
  readonly wanted: string;
  readonly order: Order;
  readonly stacks: readonly Stack[];
}

/** Those of the user's own whose name, issuer, file or skills hold every word that is looked for, in the order asked for. */
export function found<One extends Seen>(
  seen: readonly One[],
  { wanted, order, stacks }: Looked,
): readonly One[] {
  const words = wanted.toLowerCase().split(/\s+/u).filter(Boolean);
  const left = seen.filter((one) => {
    const text = textOf(one);
    return words.every((word) => text.includes(word));
  });
  if (order === 'latest') return left;
  const stackOf = new Map(stacks.flatMap(namesIn));
  const keyOf = ({ finding }: One): string => {
    if (order === 'end') return finding.holding?.expires ?? LAST;
    const title = titleOf({ finding });
    return order === 'name' ? title : `${stackOf.get(finding.id) ?? LAST} ${title}`;
  };
  const { compare } = new Intl.Collator(language(), { numeric: true });
  return left
    .map((one) => ({ one, key: keyOf(one) }))
    .toSorted((a, b) =>
      order === 'end' ? Number(a.key > b.key) - Number(a.key < b.key) : compare(a.key, b.key),
    )
    .map(({ one }) => one);
}

/** Which stack each credential stands in: its topic, or the pathway that declares it. */
function namesIn(stack: Stack): (readonly [string, string])[] {
  if (stack.evidence === 'inferred')
    return stack.columns.flatMap(({ label, steps }) => steps.map(({ id }) => [id, label] as const));
  return stack.steps.flatMap(({ heldAs }) => (heldAs ? [[heldAs, stack.name] as const] : []));
}

const textOf = ({ finding: { link, holding, skills } }: Seen): string =>
  [holding?.name, holding?.issuer, link.text, link.href, ...skills.map(({ label }) => label)]
    .join(' ')
    .toLowerCase();
