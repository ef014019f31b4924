import '@/components/batch/files.css';

import { useCallback, useState } from 'react';

import { CandidatesNotice } from '@/components/batch/CandidatesNotice';
import { noticeOf, type Say } from '@/components/batch/notice-words';
import { useLive } from '@/components/use-live';
import { language as ownLanguage } from '@/components/words';
import { messagesIn } from '@/utils/browser/messages';
import type { Batch } from '@/utils/model/batch';
import { languageFor, languages } from '@/utils/model/languages';

interface Props {
  readonly batch: Batch;
  /** Whom the checks ask. */
  readonly hosts: readonly string[];
  readonly version: string;
}

/** The notice for candidates in the language that is chosen, at first in that of the screens. */
export function NoticeScreen({ batch, hosts, version }: Props) {
  const [chosen, setChosen] = useState(() => languageFor(ownLanguage()) ?? 'en');
  const voice = useLive<{ readonly say: Say }>(
    useCallback(
      (listen: (voice: { readonly say: Say }) => void) => {
        void messagesIn(chosen).then((say) => listen({ say }));
        return () => {};
      },
      [chosen],
    ),
  );
  const { name: from, until } = batch;
  return (
    <CandidatesNotice
      text={voice && noticeOf({ from, hosts, until, version }, voice.say)}
      direction={voice?.say('locale_direction') === 'rtl' ? 'rtl' : 'ltr'}
      language={chosen}
      languages={languages}
      onLanguage={(wanted) => setChosen(languageFor(wanted) ?? 'en')}
      onCopy={(text) => navigator.clipboard.writeText(text)}
    />
  );
}
