import { useCallback } from 'react';
import { Offline } from '@/components/Offline';
import { PersonHead } from '@/components/PersonHead';
import { Progress } from '@/components/Progress';
import { heldNote } from '@/components/panel/held-note';
import { SavedPersonBar } from '@/components/panel/SavedPersonBar';
import { Stacks } from '@/components/panel/Stacks';
import { removedWords } from '@/components/panel/saved-words';
import { progressOf } from '@/components/progress-of';
import { lastCheck } from '@/components/seen';
import { useLive } from '@/components/use-live';
import { useOnline } from '@/components/use-online';
import { type PersonView, savedView } from '@/utils/browser/queries';
import type { SavedPerson } from '@/utils/browser/saved-query';
import type { Store } from '@/utils/model/store';

import { Credentials } from './Credentials';
import { openReport } from './open-report';
import { ProofOfHolder } from './ProofOfHolder';
import type { Shared } from './shared';
import { useChallenges } from './use-challenges';

interface Props extends Shared {
  readonly store: Store;
  readonly person: SavedPerson;
  readonly onBack: () => void;
}

/** A person who was saved: the verdicts as they were last found, with how old they are. */
export function SavedPersonScreen(props: Props) {
  const { store, person, tell, onUndo, onSaid, onBack } = props;
  const { saved } = person;
  const online = useOnline();
  const view = useLive(
    useCallback(
      (listen: (view: PersonView) => void) =>
        store.watch((rows) => savedView(rows, saved.id), listen),
      [store, saved.id],
    ),
  );
  const challenges = useChallenges(store, view?.candidate);
  if (!view) return null;
  const { candidate, seen } = view;
  const remove = () => {
    void tell('saved/remove', { savedId: saved.id });
    onBack();
    onUndo({
      words: removedWords(candidate?.name),
      undo: () => void tell('saved/restore', { savedId: saved.id }),
    });
  };
  return (
    <>
      <PersonHead candidate={candidate} count={seen.length} truncatedFrom={undefined} />
      {online ? null : <Offline last={lastCheck(seen)} now={new Date()} />}
      <SavedPersonBar
        saved={saved}
        now={new Date()}
        onBack={onBack}
        onCheck={() => void tell('saved/check', { savedId: saved.id })}
        onReport={() => openReport(saved.id)}
        onRemove={remove}
        onChange={(change) => void tell('saved/change', { savedId: saved.id, ...change })}
      />
      <Progress {...progressOf(seen.map(({ finding }) => finding))} />
      <Credentials
        view={view}
        noteOf={(one) => heldNote(challenges, one)}
        {...{ tell, onUndo, onSaid }}
      />
      <ProofOfHolder {...props} view={view} challenges={challenges} />
      <Stacks stacks={candidate?.stacks ?? []} />
    </>
  );
}
