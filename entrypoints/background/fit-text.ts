import { sha256Hex } from '@/utils/lib/sha256';
import { requirementsOf } from '@/utils/matching/requirements';
import type { Posting } from '@/utils/model/page';
import { type PostingRow, type Store, WALLET_TAB } from '@/utils/model/store';

import { packagedVocabulary } from './packaged-vocabulary';

const LONGEST_TITLE = 60;

interface From {
  /** The tab it was marked in; it goes with that. */
  readonly tabId?: number | undefined;
  readonly now: Date;
}

/** A text that the user says asks for something becomes the open posting, in place of one that was pinned. */
export async function keepText(store: Store, text: string, { tabId, now }: From): Promise<void> {
  const [line = ''] = text.trim().split('\n', 1);
  const posting: Posting = {
    url: `text:${sha256Hex(text).slice(0, 16)}`,
    title: {
      value: line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE)}…` : line,
      source: 'user',
    },
    qualifications: { value: text, source: 'user' },
  };
  const vocabulary = await packagedVocabulary();
  await store.together(['postings'], async () => {
    const pinned = (await store.postings.all()).filter((row) => row.pinned);
    await store.postings.putAll(pinned.map((row) => ({ ...row, pinned: false })));
    await store.postings.put({
      id: posting.url,
      tabId: tabId ?? WALLET_TAB,
      posting,
      requirements: requirementsOf(posting, vocabulary),
      readAt: now.toISOString(),
      pinned: false,
    } satisfies PostingRow);
  });
}
