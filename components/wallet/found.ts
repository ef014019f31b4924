import type { HoldingLine } from '@/utils/model/holding-row';
import type { Stack } from '@/utils/model/stack';

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
export function found(
  lines: readonly HoldingLine[],
  { wanted, order, stacks }: Looked,
): readonly HoldingLine[] {
  const words = wanted.toLowerCase().split(/\s+/u).filter(Boolean);
  const left = lines.filter(({ text }) => words.every((word) => text.includes(word)));
  if (order === 'latest') return left.toSorted((one, other) => other.position - one.position);
  const stackOf = new Map(stacks.flatMap(namesIn));
  const keyOf = ({ id, title, expires = LAST }: HoldingLine): string => {
    if (order === 'end') return expires;
    return order === 'name' ? title : `${stackOf.get(id) ?? LAST} ${title}`;
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
