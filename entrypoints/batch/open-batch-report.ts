import { browser } from 'wxt/browser';

import type { Place } from '@/utils/browser/batch-people';
import { ask } from '@/utils/browser/send';
import { writtenRanges } from '@/utils/lib/ranges';

/** Opens the printable report of a batch in a tab of its own: of those who are selected, or of everybody. */
export async function openBatchReport(batchId: string, selected: readonly Place[]): Promise<void> {
  await ask('batch/exported', { batchId });
  const rows = writtenRanges(selected.map(({ position }) => position));
  const url = browser.runtime.getURL('/report.html');
  await browser.tabs.create({ url: `${url}#${batchId}${rows === '' ? '' : `/${rows}`}` });
}
