import { say } from '@/components/words';
import type { TabView } from '@/utils/browser/queries';
import type { CorrectableField } from '@/utils/model/correction';
import type { Field } from '@/utils/model/page';

import type { Shared } from './shared';

interface Read extends Pick<Shared, 'tell' | 'onUndo' | 'onSaid'> {
  readonly view: TabView;
}

/** What the panel does with a correction; each can be taken back at once, and later where it stands. */
export function readActions({ view: { page, candidate, posting }, tell, onUndo, onSaid }: Read) {
  const correct = async (
    of: string,
    field: CorrectableField,
    { value, before }: { value: string | undefined; before: string | undefined },
  ) => {
    const request = value === undefined ? { of, field } : { of, field, value };
    if (!(await tell('field/correct', request)) || value === undefined) return;
    const back = before === undefined ? { of, field } : { of, field, value: before };
    onUndo({
      words: say('field_corrected', value),
      undo: () => void tell('field/correct', back),
    });
  };
  const byUser = (field: Field | undefined) => (field?.source === 'user' ? field.value : undefined);
  return {
    onName(value: string | undefined) {
      if (!candidate) return;
      const before = candidate.nameSource === 'user' ? candidate.name : undefined;
      void correct(candidate.id, 'name', { value, before });
    },
    onPosting(field: 'title' | 'company', value: string | undefined) {
      if (!posting) return;
      void correct(posting.id, field, { value, before: byUser(posting.posting[field]) });
    },
    onIsNot(isNot: 'posting' | 'profile' | undefined) {
      if (!page) return;
      void tell('page/is-not', isNot ? { tabId: page.tabId, isNot } : { tabId: page.tabId });
      if (isNot) onSaid(say(`is_not_${isNot}`));
    },
    onApart(href: string, apart: boolean, title = href) {
      if (!candidate) return;
      const request = { candidateId: candidate.id, href };
      void tell('finding/apart', { ...request, apart });
      if (apart)
        onUndo({
          words: say('apart_done', title),
          undo: () => void tell('finding/apart', { ...request, apart: false }),
        });
    },
  };
}
