import '@/components/wallet/share.css';
import '@/components/wallet/answer.css';

import { useCallback, useState } from 'react';

import type { Seen } from '@/components/seen';
import { useLive } from '@/components/use-live';
import { AnswerForm } from '@/components/wallet/AnswerForm';
import { download } from '@/utils/browser/download';
import { ask } from '@/utils/browser/send';
import { ANSWER_MS, challengeIn } from '@/utils/credentials/holder-proof/challenge';
import { makeHolderKey } from '@/utils/credentials/holder-proof/holder-key';
import type { Problem } from '@/utils/lib/problem';
import type { Challenge, HolderKey, HolderKeyRow } from '@/utils/model/holder-proof';
import type { Store } from '@/utils/model/store';

import { isIssuedTo, keyIn, presentedForm, signedAnswer } from './answering';

/** Answers somebody's question with a key: what is chosen is signed here, and sent by nobody but the user. */
export function Answering({ store, seen }: { store: Store; seen: readonly Seen[] }) {
  const kept = useLive(
    useCallback(
      (listen: (keys: readonly HolderKeyRow[]) => void) =>
        store.watch(
          async ({ holderKeys }) =>
            (await holderKeys.all()).toSorted((one, two) => two.keptAt.localeCompare(one.keptAt)),
          listen,
        ),
      [store],
    ),
  );
  const [passing, setPassing] = useState<readonly HolderKey[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [answer, setAnswer] = useState<string>();
  if (!kept) return null;
  const others = passing.filter(({ did }) => !kept.some(({ id }) => id === did));
  const keys = [...others, ...kept];

  async function make(keep: boolean): Promise<void> {
    if (!keep) return take(await makeHolderKey());
    const made = await ask('holder-key/make', {});
    setProblem(made.ok ? undefined : made.problem);
  }

  /** Whether it is a key. */
  async function bring(text: string, keep: boolean): Promise<boolean> {
    const key = await keyIn(text, seen);
    if (!key.ok) setProblem(key.problem);
    else if (!keep) take(key.value);
    else {
      const { did } = key.value;
      const named = did.startsWith('did:jwk:') ? { did } : {};
      const done = await ask('holder-key/bring', { jwk: text, ...named });
      setProblem(done.ok ? undefined : done.problem);
      return done.ok;
    }
    return key.ok;
  }

  function take(key: HolderKey): void {
    setProblem(undefined);
    setPassing([key, ...passing.filter(({ did }) => did !== key.did)]);
  }

  async function sign(challenge: Challenge, chosen: readonly Seen[], did: string): Promise<void> {
    const key = keys.find((one) => one.did === did);
    const signed = key && (await signedAnswer(challenge, chosen, key, new Date()));
    setProblem(signed?.ok === false ? signed.problem : undefined);
    setAnswer(signed?.ok ? signed.value : undefined);
  }

  return (
    <AnswerForm
      seen={seen.filter((one) => presentedForm(one) !== undefined)}
      total={seen.length}
      now={new Date()}
      read={(line) => {
        const read = challengeIn(line, new Date());
        if (!read.ok) return read;
        const until = new Date(Date.parse(read.value.madeAt) + ANSWER_MS).toISOString();
        return { ok: true, value: { ...read.value, until } };
      }}
      keys={keys.map((key) => ({
        did: key.did,
        keptAt: kept.find(({ id }) => id === key.did)?.keptAt,
      }))}
      isIssuedTo={(did, one) => {
        const key = keys.find((each) => each.did === did);
        return key !== undefined && isIssuedTo(key, one);
      }}
      problem={problem}
      answer={answer}
      onChanged={() => setAnswer(undefined)}
      onMake={make}
      onImport={bring}
      onRemove={(did) => {
        setPassing(passing.filter((key) => key.did !== did));
        void ask('holder-key/remove', { did });
      }}
      onSign={sign}
      onSave={(text) => download('proofstack-answer.json', 'application/json', text)}
      onCopy={(text) => navigator.clipboard.writeText(text)}
    />
  );
}
