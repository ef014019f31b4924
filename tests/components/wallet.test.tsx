import { beforeAll, describe, expect, test } from 'vitest';
import { labelOf } from '@/components/label-words';
import { Changes } from '@/components/wallet/Changes';
import { EndingSoon } from '@/components/wallet/EndingSoon';
import { FitHeadline } from '@/components/wallet/FitHeadline';
import { found } from '@/components/wallet/found';
import { IntakeSummary } from '@/components/wallet/IntakeSummary';
import { speak } from '@/components/words';
import type { IntakeRow } from '@/utils/model/intake';
import type { MatchReport, MatchRow } from '@/utils/model/match';
import { WALLET_TAB } from '@/utils/model/store';

import { drawn, textOf, wordsOf } from './drawn';
import { voice } from './locales';
import { NOW, problem, seenWith } from './seen';

beforeAll(() => speak(voice()));

const nothing = () => {};
const own = { tabId: WALLET_TAB };

const intake = (told: Partial<IntakeRow> = {}): IntakeRow => ({
  id: 'intake:1',
  at: NOW.toISOString(),
  added: 3,
  known: 0,
  unread: [],
  unreadCount: told.unread?.length ?? 0,
  ...told,
});

const summary = (told: Partial<IntakeRow>) =>
  drawn(<IntakeSummary intake={intake(told)} isNew={false} onRead={nothing} />);

describe('what an intake came to', () => {
  test('is a sum, and a sentence for each file that could not be read', () => {
    const root = summary({
      unread: [
        { name: 'badge.png', problem: problem('baked-truncated') },
        { name: 'notes.txt', problem: problem('unknown-format') },
      ],
    });
    expect(textOf(root.querySelector('b'))).toBe('3 added, 2 problems');
    expect(wordsOf(root, 'li')).toEqual([
      'Could not read: file is cut off (badge.png)',
      'Could not read notes.txt: This is no credential in a format that we know.',
    ]);
  });

  test('says how many more there are than it names', () => {
    const root = summary({
      unread: [{ name: 'a.txt', problem: problem('unknown-format') }],
      unreadCount: 400,
    });
    expect(textOf(root.querySelector('b'))).toBe('3 added, 400 problems');
    expect(wordsOf(root, 'p').at(-1)).toBe('399 more');
  });

  test.each([
    [{ added: 0, known: 2 }, '2 already here'],
    [{ added: 1, known: 1 }, '1 added, 1 already here'],
    [{ added: 0 }, '0 added'],
  ])('%j is said as %s', (told, words) =>
    expect(textOf(summary(told).querySelector('b'))).toBe(words),
  );
});

describe('to the one who holds it', () => {
  test('a private badge says what to do', () => {
    const seen = seenWith('not-judged', { finding: own, result: { problem: problem('private') } });
    expect(labelOf(seen, NOW)).toBe('Private. Make it public at issuer or add the file.');
  });

  test('an expired one says that it can be renewed', () =>
    expect(labelOf(seenWith('expired', { finding: own }), NOW)).toMatch(
      /^Caution: expired .+ – renewable at issuer$/u,
    ));
});

describe('what came out otherwise', () => {
  const draw = (count: number) =>
    drawn(
      <Changes
        count={count}
        seen={count > 0 ? [seenWith('revoked', { finding: own })] : []}
        now={NOW}
        onRead={nothing}
      />,
    );
  test('is named with its verdict', () =>
    expect(textOf(draw(1).querySelector('li'))).toContain('Problem: revoked'));
  test('is counted where it is much, and the first of it is named', () =>
    expect(wordsOf(draw(400), 'p').at(-1)).toBe('399 more'));
  test('is nothing where all is as it was', () => expect(draw(0).children).toHaveLength(0));
});

const row = (shown: boolean, strength: number, status?: 'expired' | 'claimed') =>
  ({
    requirement: { id: `${shown} ${strength} ${status}` },
    weight: 1,
    shown,
    strength,
    ...(status && { support: { status } }),
    // Of a row no more is drawn here.
  }) as unknown as MatchRow;

test('the fit says how many are shown, and what is with the others', () => {
  const rows = [
    row(true, 1),
    row(false, 0.5, 'expired'),
    row(false, 0.4, 'claimed'),
    row(false, 0),
  ];
  const report = { shown: 1, total: 4, rows } as unknown as MatchReport;
  const root = drawn(<FitHeadline report={report} />);
  expect(textOf(root.querySelector('b'))).toBe('You show 1 of 4');
  expect(textOf(root.querySelector('[role=status]'))).toBe(
    '1 of 4 backed by verified credentials, 1 expired, 1 shown in part or unproved, 1 without evidence',
  );
});

test('what ends soon is said in a quiet line', () => {
  const renewal = (over: boolean) => ({ id: 'a', name: 'Go', validUntil: '2026-07-01', over });
  const line = (renewals: readonly ReturnType<typeof renewal>[]) =>
    textOf(drawn(<EndingSoon renewals={renewals} onShow={nothing} />).firstElementChild);
  expect(line([renewal(false), renewal(true)])).toBe(
    '1 of your credentials ends within 90 days. Show',
  );
  expect(line([renewal(true)])).toBe('');
});

describe('among the user’s own', () => {
  const lineOf = (id: string, position: number, title: string, expires?: string) => {
    const text = `${title} did:web:a.example`.toLowerCase();
    return { id, position, title, text, ...(expires && { expires }) };
  };
  const lines = [
    lineOf('a', 3, 'Terraform', '2029-01-01'),
    lineOf('b', 2, 'Go 10'),
    lineOf('c', 1, 'Go 9'),
  ];
  const step = { id: 'c', name: 'Go 9', shape: 'verified' } as const;
  const columns = [{ topic: 'go', label: 'Go', steps: [step] }];
  const stacks = [
    { id: 'go', name: 'Go', kind: 'vertical', evidence: 'inferred', columns } as const,
  ];
  const names = (wanted: string, order: 'latest' | 'stack' | 'name' | 'end') =>
    found(lines, { wanted, order, stacks }).map(({ title }) => title);

  test('every word that is looked for has to be there', () => {
    expect(names('go 9', 'latest')).toEqual(['Go 9']);
    expect(names('a.example TERRA', 'latest')).toEqual(['Terraform']);
    expect(names('rust', 'latest')).toEqual([]);
  });

  test('they stand in the order that is asked for', () => {
    expect(names('', 'latest')).toEqual(['Terraform', 'Go 10', 'Go 9']);
    expect(names('', 'name')).toEqual(['Go 9', 'Go 10', 'Terraform']);
    expect(names('', 'end')).toEqual(['Terraform', 'Go 10', 'Go 9']);
    expect(names('', 'stack')).toEqual(['Go 9', 'Go 10', 'Terraform']);
  });
});
