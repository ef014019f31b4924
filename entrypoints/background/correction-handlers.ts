import type { Handlers } from '@/utils/browser/serve';
import { readSettings } from '@/utils/browser/settings';
import { nameRead } from '@/utils/credentials/same-person';
import { fail } from '@/utils/lib/result';
import type { CorrectionRow } from '@/utils/model/correction';
import { paired } from '@/utils/model/pairings';
import type { CandidateRow, Store } from '@/utils/model/store';

import { applyAll, correct } from './corrections';
import { findingOf } from './finding-of';
import type { Parts } from './parts';
import { runScout } from './sites';

type Rows =
  | 'field/correct'
  | 'page/is-not'
  | 'finding/apart'
  | 'posting/edit'
  | 'posting/pair'
  | 'corrections/remove';

type Change = (known: Partial<CorrectionRow>) => Partial<CorrectionRow>;

/** What the user corrects of what was read: remembered for the address, and shown at once wherever it stands. */
export function correctionHandlers({
  around,
  queue,
  refresh,
  refreshAll,
}: Parts): Pick<Handlers, Rows> {
  const { lasting, passing, clock } = around;
  const stores = [lasting, passing];

  return {
    async 'field/correct'({ of, field, value }) {
      await remember(of, ({ fields: known = {} }) => {
        const { [field]: _, ...others } = known;
        return { fields: value === undefined ? others : { ...others, [field]: value.trim() } };
      });
    },

    async 'posting/edit'({ postingId, requirementId, edit }) {
      await remember(postingId, ({ edits: known = {} }) => {
        const { [requirementId]: _, ...others } = known;
        return { edits: edit === 'as-read' ? others : { ...others, [requirementId]: edit } };
      });
    },

    async 'posting/pair'({ postingId, edit, ...pairing }) {
      await remember(postingId, (known) => paired(known, pairing, edit));
    },

    async 'page/is-not'({ tabId, isNot }) {
      for (const store of stores) {
        const page = await store.pages.get(`tab:${tabId}`);
        if (page) await rememberAt(store, page.url, () => ({ isNot }));
      }
      // The page says anew what it shows, and is taken for what the user says it is.
      const read = await runScout(tabId);
      return read ? undefined : fail('private', 'the browser keeps this page closed');
    },

    async 'finding/apart'({ candidateId, href, apart }) {
      for (const store of stores) {
        const candidate = await store.candidates.get(candidateId);
        if (!candidate) continue;
        await rememberAt(
          store,
          candidate.key,
          ({ apart: known = [] }) => ({
            apart: [...known.filter((one) => one !== href), ...(apart ? [href] : [])],
          }),
          nameRead(candidate),
        );
        await (apart ? setApart(store, candidate, href) : putBack(store, candidate, href));
        await refresh(store, candidate.tabId);
      }
    },

    async 'corrections/remove'({ correctionId }) {
      for (const store of stores) {
        const rows = await store.corrections.all();
        const gone = rows.filter(({ id }) => correctionId === undefined || id === correctionId);
        await store.corrections.remove(gone.map(({ id }) => id));
        await applyAll(store);
      }
      await refreshAll();
    },
  };

  /** Of a person or a posting, in whichever store it lies, and in all tabs that show it. */
  async function remember(id: string, change: Change): Promise<void> {
    for (const store of stores) {
      const candidate = await store.candidates.get(id);
      const address = candidate?.key ?? (await store.postings.get(id))?.id;
      if (address === undefined) continue;
      await rememberAt(store, address, change, candidate && nameRead(candidate));
      await applyAll(store);
    }
    await refreshAll();
  }

  async function rememberAt(
    store: Store,
    address: string,
    change: Change,
    whose?: string,
  ): Promise<void> {
    const { retentionDays: days } = await readSettings();
    await correct(store, address, { change, whose, days, now: new Date(clock.now()) });
  }

  async function setApart(store: Store, { id }: CandidateRow, href: string): Promise<void> {
    const finding = await store.findings.get(`${id}#${href}`);
    if (!finding) return;
    await store.candidates.change(id, ({ apart = [], ...row }) => ({
      ...row,
      apart: [...apart.filter((link) => link.href !== href), finding.link],
    }));
    await store.findings.remove([finding.id]);
  }

  async function putBack(store: Store, candidate: CandidateRow, href: string): Promise<void> {
    const { id, tabId, apart = [] } = candidate;
    const link = apart.find((one) => one.href === href);
    if (!link) return;
    await store.candidates.change(id, (row) => ({
      ...row,
      apart: apart.filter((one) => one !== link),
    }));
    const position = (await store.findings.where('candidateId', id)).length;
    const finding = findingOf(id, tabId, link, position);
    await store.findings.put(finding);
    if ((await store.pages.get(`tab:${tabId}`))?.asked) await queue.add(store, [finding]);
  }
}
