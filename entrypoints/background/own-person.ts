import type { Brought } from '@/utils/credentials/brought';
import type { Environment } from '@/utils/credentials/environment';
import { isFile } from '@/utils/model/file-link';
import { type CandidateRow, type Store, WALLET, WALLET_TAB } from '@/utils/model/store';
import { undrawn } from '@/utils/model/undrawn';

import { addToWallet } from './add-to-wallet';

/** Remembers that the person of a page is the user, or of nobody that they are. */
export async function rememberOwn(store: Store, person: CandidateRow | undefined): Promise<void> {
  const known = await store.candidates.get(WALLET);
  const {
    name: _name,
    profile: _profile,
    ...row
  } = known ?? { id: WALLET, key: WALLET, tabId: WALLET_TAB };
  await store.candidates.put({
    ...row,
    ...(person?.name && { name: person.name }),
    ...(person && { profile: person.profile ?? person.key }),
  });
}

/** Puts the credentials of a person among the user's own, with the verdicts that they have. */
export async function adopt(
  store: Store,
  { candidateId, intakeId }: { readonly candidateId: string; readonly intakeId: string },
  environment: Pick<Environment, 'now'>,
): Promise<void> {
  const theirs = await store.findings.where('candidateId', candidateId);
  const brought: Brought[] = [];
  for (const { link } of theirs) {
    const file = isFile(link) ? await store.files.get(link.href) : undefined;
    if (file) brought.push({ kind: 'file', name: link.text, bytes: file.body });
    else if (!isFile(link)) brought.push({ kind: 'link', name: link.text, link });
  }
  const { added } = await addToWallet(store, intakeId, brought, environment);
  const done = new Set(
    theirs.flatMap(({ state, resultId }) => (state === 'done' ? [resultId] : [])),
  );
  const checked = added.filter(({ resultId }) => done.has(resultId)).map(({ id }) => id);
  await store.findings.changeAll(checked, (row) => undrawn({ ...row, state: 'done' }));
}
