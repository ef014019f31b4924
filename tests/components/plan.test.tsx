import { beforeAll, describe, expect, test } from 'vitest';

import { AimPicker } from '@/components/plan/AimPicker';
import { AskedList } from '@/components/plan/AskedList';
import { FieldList } from '@/components/plan/FieldList';
import { GapList } from '@/components/plan/GapList';
import { PostingCards } from '@/components/plan/PostingCards';
import { Road } from '@/components/plan/Road';
import { speak } from '@/components/words';
import type { FitLine, PlannedStep, PostingFit } from '@/utils/model/plan';
import type { SavedPostingRow } from '@/utils/model/saved-posting';

import { drawn, textOf, wordsOf } from './drawn';
import { voice } from './locales';

beforeAll(() => speak(voice()));

const nothing = () => {};

const saved = (id: string, title: string): SavedPostingRow => ({
  id,
  posting: { url: id, title: { value: title, source: 'json-ld' } },
  requirements: [],
  readAt: '2026-06-01T12:00:00Z',
  savedAt: '2026-06-01T12:00:00Z',
  until: '2026-08-30T12:00:00Z',
});

const line = (label: string, told: Partial<FitLine> = {}): FitLine => ({
  id: label,
  label,
  tier: 'must',
  standing: 'missing',
  ...told,
});

const lines = [
  line('Kubernetes', { standing: 'shown', by: 'Kubernetes Operations' }),
  line('Go', { standing: 'expired', by: 'Go Basics' }),
  line('PostgreSQL'),
];

const fit: PostingFit = {
  id: 'https://jobs.example/sre',
  shown: 1,
  total: 3,
  band: 'partial',
  lines,
  forward: [{ id: 'k', name: 'Kubernetes Operations', shows: ['Kubernetes'] }],
};

const cards = (fits: readonly PostingFit[]) =>
  drawn(
    <PostingCards
      saved={[saved(fit.id, 'Site Reliability Engineer')]}
      fits={fits}
      onKeep={nothing}
      onRemove={nothing}
    />,
  );

describe('a saved posting beside others', () => {
  test('says how much of it is shown, what is missing, and what to put forward', () => {
    const root = cards([fit]);
    expect(textOf(root.querySelector('h3'))).toBe('Site Reliability Engineer');
    expect(textOf(root.querySelector('.plan-figure'))).toBe('You show 1 of 3 partial');
    expect(wordsOf(root, '.plan-chips li')).toEqual(['Go · must', 'PostgreSQL · must']);
    expect(wordsOf(root, 'ol li')).toEqual(['Kubernetes Operations Kubernetes']);
    expect(textOf(root.querySelector('.plan-foot small'))).toBe(
      'kept until 30 Aug 2026 jobs.example',
    );
  });

  test('says so where nothing could be read, and where nothing is shown', () => {
    const empty = { ...fit, shown: 0, total: 0, lines: [], forward: [] };
    expect(textOf(cards([empty]))).toContain('We could not read requirements in this posting.');
    const unshown = { ...fit, shown: 0, lines: [line('Go')], total: 1, forward: [] };
    expect(textOf(cards([unshown]))).toContain('No verified credential shows any of it yet.');
  });

  test('names its buttons for whoever does not see the card', () =>
    expect(
      [...cards([]).querySelectorAll('button')].map((button) => button.getAttribute('aria-label')),
    ).toEqual(['Keep Site Reliability Engineer longer', 'Remove Site Reliability Engineer']));
});

describe('what is proved', () => {
  const audit = [
    {
      field: 'cloud-and-operations',
      proved: [
        { id: 'k', label: 'Kubernetes', level: 5, rung: 2, by: ['A', 'B', 'C'], count: 5 },
        { id: 'd', label: 'Docker', rung: 2, by: ['A'], count: 1 },
        { id: 't', label: 'Terraform', by: ['A'], count: 1 },
      ],
      provedCount: 3,
      unproved: [
        { id: 'h', label: 'Helm', why: 'expired' as const },
        { id: 'i', label: 'Istio', why: 'claimed' as const },
      ],
      unprovedCount: 9,
    },
  ];

  test('stands by field, each with the level that is stated and the credentials that prove it', () => {
    const root = drawn(<FieldList audit={audit} />);
    expect(textOf(root.querySelector('h3'))).toBe('Cloud and operations 3 skills');
    expect(wordsOf(root, 'section > ul:not(.plan-chips) > li')).toEqual([
      'Kubernetes EQF level 5A, B, C and 2 more',
      'Docker level 2 by its nameA',
      'Terraform A',
    ]);
  });

  test('stands apart from what is only named', () => {
    const root = drawn(<FieldList audit={audit} />);
    expect(wordsOf(root, '.plan-chips li')).toEqual(['Helm · expired', 'Istio · not verified']);
    expect(textOf(root.querySelector('.plan-chips + p'))).toBe('7 more');
  });
});

describe('the gaps', () => {
  const gaps = { aim: { kind: 'posting', id: 'a' } as const, name: 'Baker', band: 'weak' as const };

  test('stand first, and what is shown behind them with its credential', () => {
    const root = drawn(<GapList gaps={{ ...gaps, shown: 1, total: 3, lines }} />);
    expect(wordsOf(root, 'h4')).toEqual(['Not shown yet', 'You show']);
    expect(wordsOf(root, 'li')).toEqual([
      'Go mustexpired: Go Basics',
      'PostgreSQL must',
      'Kubernetes mustKubernetes Operations',
    ]);
  });

  test('are not known where nothing is asked for', () =>
    expect(textOf(drawn(<GapList gaps={{ ...gaps, shown: 0, total: 0, lines: [] }} />))).toBe(
      'BakerNothing that it asks for is known.',
    ));

  const picker = (hasOccupations: boolean) =>
    drawn(
      <AimPicker
        aim={undefined}
        saved={[saved('a', 'Baker')]}
        hasOccupations={hasOccupations}
        occupationsNamed={async () => []}
        onAim={nothing}
        onOptions={nothing}
      />,
    );

  test('are looked for against a saved posting, or an occupation where any was brought', () => {
    expect(wordsOf(picker(true), 'option')).toEqual(['None', 'Baker']);
    expect(picker(true).querySelector('input[type=search]')).not.toBeNull();
    expect(picker(false).querySelector('input')).toBeNull();
    expect(wordsOf(picker(false), '.notice')).toEqual([
      'No occupations are here. Bring the official download of O*NET or ESCO in the options, then compare yourself with any of them.Open the options',
    ]);
  });
});

describe('the road', () => {
  const step: PlannedStep = {
    id: 'linux',
    name: 'CompTIA Linux+',
    pathway: { id: 'p', name: 'CompTIA', declaredIn: 'bundled', url: 'https://comptia.org/' },
    upTo: 42,
    postings: 2,
    waitsFor: [],
  };
  const road = (told: Partial<Parameters<typeof Road>[0]['roadmap']>, postings = 3) =>
    drawn(
      <Road
        roadmap={{ steps: [], upTo: 0, renewals: [], ...told }}
        postings={postings}
        stacks={[]}
      />,
    );

  test('says of each step what it brings over the saved postings, and from where it goes up', () => {
    const above = { ...step, id: 'above', above: 'CompTIA A+', waitsFor: ['CompTIA Network+'] };
    const words = wordsOf(road({ steps: [above, step], upTo: 84 }), 'ol > li');
    expect(words[0]).toContain('CompTIA Linux+up to 42 points');
    expect(words[0]).toContain('A step up from CompTIA A+ · for 2 of 3 saved postings');
    expect(words[0]).toContain('Before it: CompTIA Network+');
    expect(words[1]).toContain('Something new beside what you hold');
    expect(words.join()).not.toMatch(/hours|cost|free/iu);
  });

  test('says so where no step brings anything, and nothing where no posting is saved', () => {
    expect(textOf(road({}))).toContain('No step of a known pathway would bring points');
    expect(textOf(road({}, 0))).toBe('');
  });

  test('says what a renewal brings back, keeps, or does not', () => {
    const ends = { name: 'Badge', validUntil: '2026-06-20T00:00:00Z', over: false };
    const renewals = [
      { ...ends, id: 'a', over: true, upTo: 20 },
      { ...ends, id: 'b', upTo: 7 },
      { ...ends, id: 'c', upTo: 0 },
    ];
    expect(wordsOf(road({ renewals }), '.renewals li > small')).toEqual([
      'brings back up to 20 points',
      'keeps up to 7 points',
      'no saved posting hangs on it',
    ]);
  });
});

test('what is asked for most says in how many postings, how strictly, and what shows it', () => {
  const market = [
    { id: 'p', label: 'Python', postings: 3, must: 2, preferred: 1, shown: 3, by: 'Python Basics' },
    { id: 's', label: 'SQL', postings: 1, must: 0, preferred: 0, shown: 0 },
  ];
  const root = drawn(<AskedList market={market} postings={3} />);
  expect(textOf(root.querySelector('.plan-figure'))).toBe('You show 1 of 2');
  expect(wordsOf(root, '.plan-asked > li')).toEqual([
    'PythonPython Basicsin 3 of 3 postingsmust: 2 · preferred: 1',
    'SQLnot shown yetin 1 of 3 postings',
  ]);
});

test.each([
  ['en', 'in your one posting'],
  ['de', 'in deiner einen Anzeige'],
  ['fr', 'dans votre seule offre'],
])('what is asked for by one posting alone is not counted in %s', (tongue, said) => {
  speak(voice(tongue));
  const market = [{ id: 's', label: 'SQL', postings: 1, must: 0, preferred: 0, shown: 0 }];
  const root = drawn(<AskedList market={market} postings={1} />);
  speak(voice());
  expect(textOf(root.querySelector('.plan-share > span'))).toBe(said);
});
