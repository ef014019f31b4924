import { useCallback } from 'react';

import { CredentialCard } from '@/components/panel/CredentialCard';
import { SavedPersonBar } from '@/components/panel/SavedPersonBar';
import { Stacks } from '@/components/panel/Stacks';
import { PersonHead } from '@/components/PersonHead';
import { Progress } from '@/components/Progress';
import { useLive } from '@/components/use-live';
import { say } from '@/components/words';
import { access } from '@/utils/browser/permissions';
import { type PersonView, type SavedPerson, savedView } from '@/utils/browser/queries';
import type { Store } from '@/utils/model/store';

import { openReport, type Shared } from './PersonTabs';

interface Props extends Shared {
  readonly store: Store;
  readonly person: SavedPerson;
  readonly onBack: () => void;
}

/** A person who was saved: the verdicts as they were last found, with how old they are. */
export function SavedPersonScreen({ store, person, tell, onUndo, onBack }: Props) {
  const { saved } = person;
  const view = useLive(
    useCallback(
      (listen: (view: PersonView) => void) =>
        store.watch((rows) => savedView(rows, saved.id), listen),
      [store, saved.id],
    ),
  );
  if (!view) return null;
  const { candidate, seen } = view;
  const remove = () => {
    void tell('saved/remove', { savedId: saved.id });
    onBack();
    onUndo({
      words: say('saved_removed', candidate?.name ?? ''),
      undo: () => void tell('saved/restore', { savedId: saved.id }),
    });
  };
  return (
    <>
      <PersonHead candidate={candidate} count={seen.length} truncatedFrom={undefined} />
      <SavedPersonBar
        saved={saved}
        now={new Date()}
        onBack={onBack}
        onCheck={() => void tell('saved/check', { savedId: saved.id })}
        onReport={() => openReport(saved.id)}
        onRemove={remove}
        onChange={(change) => void tell('saved/change', { savedId: saved.id, ...change })}
      />
      <Progress findings={seen.map(({ finding }) => finding)} />
      <ul className="credentials" aria-label={say('credentials_title')}>
        {seen.map((one) => (
          <CredentialCard
            key={one.finding.id}
            seen={one}
            person={candidate?.name}
            now={new Date()}
            open={false}
            actions={{
              onAllow: (host) => void access.request([host]),
              onAgain: ({ finding }) => void tell('check/again', { findingId: finding.id }),
              onTrust: ({ finding }) => void tell('trust/add', { findingId: finding.id }),
              onDistrust: ({ result }) => {
                const issuerId = result?.credential?.issuer.id;
                if (issuerId) void tell('trust/remove', { issuerId });
              },
              onSamePerson: ({ finding }, same) =>
                void tell('person/same', { findingId: finding.id, same }),
              onCopyRequest: ({ finding }) =>
                void navigator.clipboard.writeText(say('request_text', finding.link.href)),
            }}
          />
        ))}
      </ul>
      <Stacks columns={candidate?.stacks ?? []} />
    </>
  );
}
