import type { FindingRow } from '@/utils/model/finding-row';

import { isRunning } from './is-running';

/** How far the checks of some findings are; `onStop` where some of them have not begun. */
export const progressOf = (findings: readonly FindingRow[], onStop?: () => void) => ({
  done: findings.filter(({ state }) => state === 'done').length,
  total: findings.length,
  isRunning: isRunning(findings),
  onStop: findings.some(({ state }) => state === 'waiting') ? onStop : undefined,
});
