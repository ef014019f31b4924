import { Notice } from '@/components/Notice';
import { UndoBar } from '@/components/UndoBar';
import { useLive } from '@/components/use-live';
import { useUndo } from '@/components/use-undo';
import { say, sayProblem } from '@/components/words';
import { type Settings, watchSettings } from '@/utils/browser/settings';
import type { Store } from '@/utils/model/store';

import { Troubled } from '../popup/Troubled';
import { useTell } from '../sidepanel/use-tell';
import { AnswerQuestion } from './AnswerQuestion';
import { Fit } from './Fit';
import { MyCredentials } from './MyCredentials';
import { Plan } from './Plan';
import { Share } from './Share';

/** The user's own credentials on a page of their own, and beside them how they fit the open posting. */
export function App({ store, isPrivate }: { store: Store; isPrivate: boolean }) {
  const settings = useLive<Settings>(watchSettings);
  const [tell, problem] = useTell();
  const [offer, setOffer] = useUndo();
  if (!settings) return null;
  const shared = {
    isPrivate,
    tell,
    onUndo: setOffer,
    onSaid: (words: string) => setOffer({ words }),
  };
  return (
    <main className="own-page">
      <h1>{say('tab_own')}</h1>
      <Troubled />
      {problem ? <Notice kind="problem">{say('failed_banner', sayProblem(problem))}</Notice> : null}
      <div className="own-columns">
        <MyCredentials {...shared} store={store} settings={settings} />
        {isPrivate ? null : (
          <aside aria-label={say('fit_title')}>
            <h2>{say('fit_title')}</h2>
            <Fit store={store} tell={tell} onUndo={setOffer} />
          </aside>
        )}
      </div>
      {isPrivate ? null : <Plan store={store} tell={tell} onUndo={setOffer} />}
      {isPrivate ? null : <Share store={store} />}
      {isPrivate ? null : <AnswerQuestion store={store} />}
      <UndoBar offer={offer} onDone={() => setOffer(undefined)} />
    </main>
  );
}
