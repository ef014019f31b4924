import type { Pairs } from '@/components/panel/Pairings';
import { say } from '@/components/words';
import type { TabView } from '@/utils/browser/queries';
import type { PostingRow } from '@/utils/model/store';

import type { Shared } from './shared';

interface Told extends Pick<Shared, 'tell' | 'onUndo'> {
  readonly credentials: Pairs['credentials'];
}

/** Of a person's credentials those that can stand beside a requirement. */
export const pairable = (seen: TabView['seen']): Pairs['credentials'] =>
  seen.flatMap(({ finding: { link, appraisal }, result }) => {
    const name = result?.credential?.achievement.name;
    return name && appraisal && appraisal.seal.shape !== 'problem' ? [{ id: link.href, name }] : [];
  });

/** The person's credentials that may answer what a posting asks, and how a word on one of them is kept and taken back. */
export function pairsOf({ id: postingId }: PostingRow, { credentials, tell, onUndo }: Told): Pairs {
  return {
    credentials,
    onPair({ id, name, requirementId, label }, edit) {
      const request = { postingId, requirementId, evidenceId: id };
      void tell('posting/pair', { ...request, edit }).then((done) => {
        if (!done || edit === 'as-read') return;
        onUndo({
          words: say(edit === 'not-this' ? 'pair_not_done' : 'pair_too_done', name, label),
          undo: () => void tell('posting/pair', { ...request, edit: 'as-read' }),
        });
      });
    },
  };
}
