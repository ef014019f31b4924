import { beforeAll, describe, expect, test } from 'vitest';

import { Match } from '@/components/Match';
import { MatchLines } from '@/components/panel/MatchLines';
import { say, speak } from '@/components/words';
import { bands, type MatchReport, type MatchRow, relations, tiers } from '@/utils/model/match';
import type { PostingRow } from '@/utils/model/store';

import { drawn, textOf, wordsOf } from './drawn';
import { posting } from './listed-rows';
import { voice } from './locales';
import { line, notShown, support } from './match-rows';

beforeAll(() => speak(voice()));

const report = (rows: readonly MatchRow[], told: Partial<MatchReport> = {}): MatchReport => ({
  shown: rows.filter(({ shown }) => shown).length,
  total: rows.length,
  band: 'good',
  score: 80,
  verifiedScore: 60,
  heldBack: 0,
  rows,
  ...told,
});

interface Told {
  readonly open?: PostingRow | undefined;
  readonly postings?: readonly PostingRow[];
  readonly found?: MatchReport | undefined;
  readonly unfinished?: boolean;
}

function match({
  open = posting(),
  postings = [posting()],
  found,
  unfinished = false,
}: Told = {}): Element {
  return drawn(
    <Match
      posting={open}
      postings={postings}
      report={found}
      unfinished={unfinished}
      onPosting={() => {}}
    />,
  );
}

describe('the match', () => {
  test('says that no posting is open', () => {
    const none = drawn(
      <Match posting={undefined} postings={[]} report={undefined} onPosting={() => {}} />,
    );
    expect(textOf(none)).toContain('No posting is open.');
    expect(wordsOf(none, 'button')).toEqual([]);
  });

  test('says that nothing could be read in the posting', () =>
    expect(textOf(match())).toContain('No requirements could be read in this posting.'));

  test('is a part of its own, with a name', () => {
    const root = match();
    const { id = '' } = root.querySelector('h2') ?? {};
    expect(root.querySelector('section')?.getAttribute('aria-labelledby')).toBe(id);
    expect(wordsOf(root, 'h2')).toEqual(['Match with the posting']);
  });
});

describe('the posting', () => {
  test.each([
    ['its title and firm', posting(), 'Site Reliability Engineer at Northwind'],
    [
      'its title',
      posting({ posting: { url: '', title: { value: 'SRE', source: 'site' } } }),
      'SRE',
    ],
    ['its host', posting({ posting: { url: '' } }), 'jobs.example'],
  ])('is called by %s', (_, open, name) =>
    expect(wordsOf(match({ open, postings: [open] }), '.posting p')).toEqual([name]),
  );

  test('is chosen from a list when several were read', () => {
    const other = posting({ id: 'https://jobs.example/dba' });
    const root = match({ open: other, postings: [posting(), other] });
    expect(root.querySelector('select')?.getAttribute('aria-label')).toBe('Posting');
    expect(wordsOf(root, 'option')).toHaveLength(2);
    expect(root.querySelector('option[selected]')?.getAttribute('value')).toBe(other.id);
  });

  test.each([
    [false, 'Pin this posting'],
    [true, 'Unpin'],
  ])('says whether it is pinned: %s', (pinned, said) => {
    const button = match({ open: posting({ pinned }) }).querySelector('button');
    expect(textOf(button)).toBe(said);
  });
});

describe('the report', () => {
  const lines = (rows: readonly MatchRow[]) => match({ found: report(rows) });

  test.each(bands)('begins with what is shown, in a word: %s', (band) =>
    expect(
      textOf(match({ found: report([line(), notShown()], { band }) }).querySelector('.headline')),
    ).toBe(`1 of 2 shown · ${band}`),
  );

  test('speaks of no points', () => {
    const root = match({ found: report([line()]) });
    expect(textOf(root.querySelector('.headline'))).not.toMatch(/60|80/u);
  });

  test.each([
    ['must', 'must'],
    ['preferred', 'preferred'],
    ['context', 'mentioned'],
  ] as const)('says how much is asked: %s', (tier, word) => {
    const row = line({ requirement: { ...line().requirement, tier } });
    expect(tiers).toContain(tier);
    expect(textOf(lines([row]).querySelector('summary small'))).toBe(word);
  });

  test.each([
    ['verified', line(), 'verified', 'Kubernetes Operations'],
    [
      'expired',
      line({ shown: false, support: { ...support, status: 'expired' } }),
      'caution',
      'expired',
    ],
    [
      'claimed',
      line({ shown: false, support: { ...support, status: 'claimed' } }),
      'neutral',
      'claimed only',
    ],
    [
      'void',
      line({ shown: false, support: { ...support, status: 'void' } }),
      'neutral',
      'does not count',
    ],
    ['of none', notShown(), 'neutral', 'not shown'],
  ] as const)('says what stands behind a line by shape and word: %s', (_, row, shape, word) => {
    const root = lines([row]);
    expect(root.querySelector(`summary svg.${shape}`)).not.toBeNull();
    expect(wordsOf(root, '.requirements summary > small')).toEqual([word]);
  });

  test.each([
    ['exact', '“Kubernetes Operations” shows this skill.'],
    ['narrower', '“Kubernetes Operations” shows Kubernetes, which is a part of it.'],
    ['broader', '“Kubernetes Operations” shows Kubernetes, which is wider.'],
    ['sibling', '“Kubernetes Operations” shows Kubernetes, which is near to it.'],
  ] as const)('says why, by the sentence, the credential and the sum: %s', (relation, said) => {
    expect(relations).toContain(relation);
    const row = line({ support: { ...support, relation } });
    expect(wordsOf(lines([row]), '.why p')).toEqual([
      'The posting says: “At least three years of running Kubernetes.”',
      said,
      '2.7 of 3 points',
    ]);
    expect(wordsOf(lines([row]), '.factors div')).toEqual([
      'Status100%',
      'Relation100%',
      'Age90%',
      'Level100%',
    ]);
  });

  test('has no word for the whole while a verdict is missing', () => {
    const found = report([line(), notShown()], { band: 'weak' });
    expect(textOf(match({ found, unfinished: true }).querySelector('.headline'))).toBe(
      '1 of 2 shown',
    );
  });

  test('says that a line is shown by nothing', () =>
    expect(wordsOf(lines([notShown()]), '.why p').at(-1)).toBe(
      'Not shown by any credential on this page.',
    ));

  test('shows the words of a posting as words', () => {
    const sentence = '<img src=x onerror=alert(1)> \u202eevil';
    const row = line({ requirement: { ...line().requirement, sentence, label: '<b>K8s</b>' } });
    const root = lines([row]);
    expect(root.querySelector('img, summary b')).toBeNull();
    expect(textOf(root)).toContain('<img src=x onerror=alert(1)> evil');
  });
});

test('to the one who holds the credentials, what nothing shows is said of their own', () => {
  const lines = drawn(
    <MatchLines
      posting={posting()}
      postings={[posting()]}
      report={report([notShown()])}
      onPosting={() => {}}
      onEdit={() => {}}
      own={{ headline: null, standing: () => '', unshown: say('why_not_shown_own') }}
    />,
  );
  expect(wordsOf(lines, '.why p')).toContain('Not shown by any of your credentials yet.');
  expect(textOf(lines)).not.toContain('on this page');
});

test('what is required and not shown is said to limit the points, and only then', () => {
  const limits = 'A must that is not shown limits the whole.';
  const said = (rows: readonly MatchRow[]) =>
    textOf(
      drawn(
        <MatchLines
          posting={posting()}
          postings={[posting()]}
          report={report(rows)}
          onPosting={() => {}}
          onEdit={() => {}}
        />,
      ),
    );
  const wished = notShown();
  const preferred = {
    ...wished,
    requirement: { ...wished.requirement, tier: 'preferred' } as const,
  };
  expect(said([line(), notShown()])).toContain(limits);
  expect(said([line(), preferred])).not.toContain(limits);
  expect(said([line(), preferred])).toContain('Verified evidence alone gives 60 of 100');
});
