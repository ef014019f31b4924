import { browser } from 'wxt/browser';

import type { Place } from '@/utils/browser/batch-people';
import { writtenRanges } from '@/utils/lib/ranges';

/** Opens the printable report of a batch in a tab of its own: of those who are selected, or of everybody. */
export const openBatchReport = (batchId: string, selected: readonly Place[]): void => {
  const rows = writtenRanges(selected.map(({ position }) => position));
  const url = browser.runtime.getURL('/report.html');
  void browser.tabs.create({ url: `${url}#${batchId}${rows === '' ? '' : `/${rows}`}` });
};
