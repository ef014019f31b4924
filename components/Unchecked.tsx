import type { FindingRow } from '@/utils/model/finding-row';

import { Consent } from './Consent';

interface Props {
  readonly findings: readonly FindingRow[];
  readonly always: readonly string[];
  readonly onCheck: (always: readonly string[]) => void;
}

/** Credentials that came to a page after its check, out of a collection: asking for them is a question of its own. */
export function Unchecked({ findings, always, onCheck }: Props) {
  const unchecked = findings.filter(({ state }) => state === 'found');
  if (unchecked.length === 0) return null;
  const named = unchecked.flatMap(({ asks, asksBesides = [] }) => [asks, ...asksBesides]);
  const hosts = [...new Set(named.filter((host) => host !== ''))];
  return <Consent count={unchecked.length} hosts={hosts} always={always} onCheck={onCheck} />;
}
