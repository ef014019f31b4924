import type { Handlers } from '@/utils/browser/serve';
import { thumbprintsOfBoth } from '@/utils/model/issuer';
import type { PostingRow, Store } from '@/utils/model/store';
import { changeLevel } from './change-level';
import { issuerToTrust } from './issuer-to-trust';
import { findingIn, type Parts } from './parts';
import { beginPause, endPause } from './pauses';
import { removeEverything } from './remove-everything';

type Rows =
  | 'trust/add'
  | 'trust/remove'
  | 'posting/pin'
  | 'site/level'
  | 'pause/begin'
  | 'pause/end'
  | 'everything/remove';

/** What the user decides: whom to trust, which posting counts, how much a site gives. */
export function choiceHandlers(parts: Parts): Pick<Handlers, Rows> {
  const { around, refreshAll } = parts;
  const { lasting, passing, clock } = around;

  return {
    async 'trust/add'({ findingId }) {
      const found = await findingIn(around, findingId);
      const result = found && (await found.store.results.get(found.row.resultId));
      const issuer = result && issuerToTrust(result, new Date(clock.now()));
      if (!issuer) return;
      const known = await found.store.trust.get(issuer.id);
      await found.store.trust.put({ ...issuer, thumbprints: thumbprintsOfBoth(known, issuer) });
      await refreshAll();
    },

    async 'trust/remove'({ issuerId }) {
      await lasting.trust.remove([issuerId]);
      await passing.trust.remove([issuerId]);
      await refreshAll();
    },

    async 'pause/begin'() {
      await beginPause(parts);
    },

    async 'pause/end'() {
      await endPause(parts);
    },

    async 'everything/remove'() {
      await removeEverything(parts);
    },

    async 'posting/pin'({ postingId, pinned }) {
      await changePostings((row) => ({ ...row, pinned: pinned && row.id === postingId }));
    },

    async 'site/level'({ host, level }) {
      await changeLevel(parts, host, level);
    },
  };

  async function changePostings(change: (row: PostingRow) => PostingRow): Promise<void> {
    for (const { postings } of [lasting, passing] satisfies Store[])
      for (const { id } of await postings.all()) await postings.change(id, change);
    await refreshAll();
  }
}
