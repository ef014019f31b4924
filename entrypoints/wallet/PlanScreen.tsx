import '@/components/plan/plan.css';

import { useCallback, useState } from 'react';
import { browser } from 'wxt/browser';

import { Notice } from '@/components/Notice';
import { TabBar } from '@/components/panel/TabBar';
import { AimPicker } from '@/components/plan/AimPicker';
import { AskedList } from '@/components/plan/AskedList';
import { FieldList } from '@/components/plan/FieldList';
import { GapList } from '@/components/plan/GapList';
import { PostingCards } from '@/components/plan/PostingCards';
import { postingName } from '@/components/plan/posting-name';
import { Road } from '@/components/plan/Road';
import { useLive } from '@/components/use-live';
import { say, sayProblem } from '@/components/words';
import { type PlanView, planView } from '@/utils/browser/plan-query';
import type { Plan } from '@/utils/model/plan';
import type { SavedPostingRow } from '@/utils/model/saved-posting';
import type { Store } from '@/utils/model/store';

import type { Shared } from '../sidepanel/shared';
import { occupationsIn } from './occupations-in';
import { useReckoning } from './use-reckoning';

const tabIds = ['postings', 'audit', 'road', 'market'] as const;
type TabId = (typeof tabIds)[number];

interface Props extends Pick<Shared, 'tell' | 'onUndo'> {
  readonly store: Store;
}

/** Saved postings side by side, what is proved and what is missing, the next credentials, and what is asked for most. */
export default function PlanScreen({ store, tell, onUndo }: Props) {
  const view = useLive(
    useCallback((listen: (view: PlanView) => void) => store.watch(planView, listen), [store]),
  );
  const [selected, setSelected] = useState<TabId>('postings');
  const [named] = useState(() => occupationsIn(store));
  const [problem, reckon] = useReckoning(view);
  if (!view) return null;
  const plan = view.row?.plan;
  const tabs = tabIds.map((id) => ({ id, label: say(`plan_tab_${id}`) }));
  return (
    <div className="plan">
      <TabBar label={say('plan_title')} tabs={tabs} selected={selected} onSelect={setSelected} />
      <div role="tabpanel" id={`panel-${selected}`} aria-labelledby={`tab-${selected}`}>
        {plan ? (
          tab(plan, view)
        ) : problem ? (
          <Notice kind="problem" action={{ label: say('retry'), act: reckon }}>
            {say('failed_banner', sayProblem(problem))}
          </Notice>
        ) : (
          <Notice kind="busy">{say('plan_reckoning')}</Notice>
        )}
      </div>
    </div>
  );

  function tab(known: Plan, { row, saved, open, stacks, occupations }: PlanView) {
    if (selected === 'audit')
      return (
        <>
          <AimPicker
            aim={row?.aim}
            saved={saved}
            hasOccupations={occupations.length > 0}
            occupationsNamed={named}
            onAim={(aim) => void tell('plan/aim', aim ? { aim } : {})}
            onOptions={() => void browser.runtime.openOptionsPage()}
          />
          {known.gaps ? <GapList gaps={known.gaps} /> : null}
          {known.audit.length > 0 ? (
            <FieldList audit={known.audit} />
          ) : (
            <Notice kind="confirmed">{say('plan_audit_none')}</Notice>
          )}
        </>
      );
    const isOpenSaved = saved.some(({ id }) => id === open?.id);
    const save =
      open && !isOpenSaved
        ? {
            label: say('plan_save_open', postingName(open)),
            act: () => void tell('saved-posting/add', { postingId: open.id }),
          }
        : undefined;
    const none = (
      <Notice kind="posting" action={save ?? { label: say('plan_none_do'), act: toFit }}>
        {say(`plan_none_${selected}`)}
      </Notice>
    );
    if (selected === 'road')
      return (
        <>
          {saved.length === 0 ? none : null}
          <Road roadmap={known.roadmap} postings={saved.length} stacks={stacks} />
        </>
      );
    if (saved.length === 0) return none;
    if (selected === 'market') return <AskedList market={known.market} postings={saved.length} />;
    return (
      <>
        {save ? (
          <button type="button" className="button quiet" onClick={save.act}>
            {save.label}
          </button>
        ) : null}
        <PostingCards
          saved={saved}
          fits={known.fits}
          onKeep={({ id }) => void tell('saved-posting/add', { postingId: id })}
          onRemove={remove}
        />
      </>
    );
  }

  function remove(row: SavedPostingRow): void {
    void tell('saved-posting/remove', { postingId: row.id });
    onUndo({
      words: say('own_removed', postingName(row)),
      undo: () => void tell('saved-posting/restore', { postingId: row.id }),
    });
  }
}

/** Where a posting is read or pasted. */
function toFit(): void {
  const place = document.querySelector<HTMLElement>('.own-columns > aside');
  place?.scrollIntoView({ block: 'start' });
  place?.querySelector<HTMLElement>('textarea, button, select')?.focus();
}
