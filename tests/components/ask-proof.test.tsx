import { beforeAll, describe, expect, test } from 'vitest';

import { AskForProof } from '@/components/panel/AskForProof';
import { answerLines, sayAnswerProblem } from '@/components/panel/answer-words';
import { heldNote } from '@/components/panel/held-note';
import { ProvedAnswers } from '@/components/panel/ProvedAnswers';
import type { Seen } from '@/components/seen';
import { speak } from '@/components/words';
import type { ProblemCode } from '@/utils/lib/problem';
import { fileLink } from '@/utils/model/file-link';
import type { ChallengeRow } from '@/utils/model/holder-proof';
import type { SealReason } from '@/utils/model/seal';

import { drawn, textOf, wordsOf } from './drawn';
import { voice } from './locales';
import { except, kubernetes, problem, seenWith } from './seen';

beforeAll(() => speak(voice()));

const HOLDER = 'did:key:z6MkHolder';
const did = (identity: string) => [{ kind: 'did', identity, hashed: false }] as const;

const row = (told: Partial<ChallengeRow> = {}): ChallengeRow => ({
  id: 'c',
  challenge: 'c',
  line: 'proofstack-challenge:x',
  person: 'p',
  domain: 'halden.example',
  madeAt: '2026-06-01T10:00:00Z',
  until: '2026-06-08T10:00:00Z',
  ...told,
});

const answered = (...shown: readonly string[]) =>
  row({ answer: { holder: HOLDER, at: '2026-06-01T11:30:00Z', shown } });

function issuedTo(identity: string, sum: string, reason: SealReason = 'all-checked'): Seen {
  const link = fileLink('answer-1.json', sum);
  const credential = kubernetes({ recipients: did(identity) });
  return seenWith(reason, { finding: { id: sum, link }, result: { credential } });
}

const mine = issuedTo(HOLDER, 'a');
const foreign = issuedTo('did:key:z6MkAmara', 'b');
const unchecked: Seen = { finding: { ...mine.finding, state: 'found' }, result: undefined };
const href = ({ finding }: Seen) => finding.link.href;

describe('what an answer shows', () => {
  test('is control of the key, and of each credential whether it was issued to it', () => {
    const lines = answerLines(answered(href(mine), href(foreign)), [mine, foreign]);
    expect(lines[0]).toMatch(/^Holder proved control at 1 Jun 2026, .+, to halden\.example, of/u);
    expect(lines.slice(1)).toEqual([
      '“Kubernetes Operations” was issued to this very key.',
      '“Kubernetes Operations” was not issued to this key: the answer shows only who presents it.',
    ]);
  });

  test('is nothing of the person where none of the credentials was issued to the key', () =>
    expect(answerLines(answered(href(foreign)), [foreign]).at(-1)).toBe(
      'None of the credentials shown here was issued to this key, so the answer says nothing of whose they are.',
    ));

  test('waits for what is not checked yet', () =>
    expect(answerLines(answered(href(unchecked)), [unchecked]).slice(1)).toEqual([
      'Credentials of the answer that are not checked yet: 1.',
    ]));

  test('names nothing that a forged one claims', () => {
    const forged = issuedTo(HOLDER, 'c', 'forged');
    const lines = answerLines(answered(href(forged)), [forged]);
    expect(lines.join(' ')).not.toContain('Kubernetes');
    expect(lines.join(' ')).not.toContain('issued to this very key');
  });
});

describe('beside a credential', () => {
  test('stands that its holder proved control of the key', () =>
    expect(heldNote([answered()], mine)).toMatch(
      /^Holder proved control of the key that this was issued to: 1 Jun 2026/u,
    ));

  const recipients = (...told: readonly object[]) =>
    seenWith('all-checked', {
      result: {
        credential: { ...kubernetes(), recipients: told } as ReturnType<typeof kubernetes>,
      },
    });

  test.each<[string, Seen]>([
    ['that was issued to another key', foreign],
    ['that nobody has checked', unchecked],
    ['that is forged', issuedTo(HOLDER, 'd', 'forged')],
    ['whose holder’s own proof failed', issuedTo(HOLDER, 'e', 'holder-proof-failed')],
    [
      'whose recipient has the key’s identifier for a name',
      recipients({ kind: 'name', identity: HOLDER, hashed: false }),
    ],
    [
      'whose recipient is the hash of something',
      recipients({ kind: 'did', identity: HOLDER, hashed: true }),
    ],
    [
      'that nobody has signed',
      seenWith('all-checked', {
        result: {
          credential: kubernetes({ recipients: did(HOLDER) }),
          checks: except('proof', { outcome: 'skipped' }),
        },
      }),
    ],
  ])('%s it does not', (_, seen) => expect(heldNote([answered()], seen)).toBeUndefined());

  test('it does not while the question is open', () =>
    expect(heldNote([row()], mine)).toBeUndefined());
});

const idle = {
  isPrivate: false,
  domain: 'halden.example',
  onAsk: async () => undefined,
  onAnswer: async () => undefined,
  onWithdraw: () => {},
  onCopy: () => {},
};

describe('the panel', () => {
  test('shows the line to send, until when and in whose name', () => {
    const root = drawn(<AskForProof {...idle} asked={[row()]} />);
    expect(wordsOf(root, '.line')[0]).toBe('proofstack-challenge:x');
    expect(textOf(root)).toMatch(
      /In the name of halden\.example\. It can be answered once, until 8 Jun/u,
    );
    expect(root.querySelector('input[type=text]')?.getAttribute('value')).toBe('halden.example');
  });

  test('draws no seal for an answer, of whatever colour', () => {
    const root = drawn(
      <ProvedAnswers answered={[answered(href(mine))]} seen={[mine]} onForget={() => {}} />,
    );
    expect(textOf(root.querySelector('.proved'))).toContain('Holder proved control at');
    expect(root.querySelector('.seal')).toBeNull();
  });

  test('asks nobody of a private window', () => {
    const root = drawn(<AskForProof {...idle} asked={[]} isPrivate />);
    expect(root.querySelector('form')).toBeNull();
    expect(textOf(root)).toContain('Nobody of a private window is asked');
  });
});

test.each<[ProblemCode, RegExp]>([
  ['no-proof', /^The answer is not signed/u],
  ['issuer-key-mismatch', /^The answer is signed with another key/u],
  ['proof-verification-error', /^The signature of the answer does not fit/u],
  ['invalid-challenge', /^The proof answers another question/u],
  ['challenge-answered', /^This question was answered before/u],
  ['challenge-over', /more than seven days old/u],
])('an answer that is refused says why: %s', (code, words) =>
  expect(sayAnswerProblem(problem(code))).toMatch(words),
);
