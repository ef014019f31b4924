import { beforeAll, describe, expect, test } from 'vitest';

import { BatchHead } from '@/components/batch/BatchHead';
import { BatchList } from '@/components/batch/BatchList';
import { BatchTable } from '@/components/batch/BatchTable';
import { EstimateLine } from '@/components/batch/EstimateLine';
import { Filters } from '@/components/batch/Filters';
import { ListOffer } from '@/components/batch/ListOffer';
import { NeedsAccess } from '@/components/batch/NeedsAccess';
import { PersonDetails } from '@/components/batch/PersonDetails';
import type { Tally } from '@/components/batch/table-view';
import { CredentialCard } from '@/components/panel/CredentialCard';
import { speak } from '@/components/words';
import type { Batch, Estimate } from '@/utils/model/batch';

import { findingRow } from '../browser/rows';
import { cardActions } from './acts-of-nobody';
import { drawn, textOf, wordsOf } from './drawn';
import { batch } from './listed-rows';
import { voice } from './locales';
import { seenWith } from './seen';

beforeAll(() => speak(voice()));

const NOW = new Date('2026-06-01T12:00:00Z');
const nothing = () => {};

const estimate: Estimate = {
  requests: 73,
  hosts: [
    { host: 'one.test', requests: 45 },
    { host: 'lim.test', requests: 14 },
    { host: 'slow.test', requests: 14 },
  ],
  seconds: 65,
};

describe('the offer on a list of applicants', () => {
  const offer = (told: Partial<Parameters<typeof ListOffer>[0]> = {}) =>
    drawn(
      <ListOffer
        people={20}
        findings={Array.from({ length: 31 }, () => findingRow())}
        batch={undefined}
        newcomers={20}
        estimate={estimate}
        online
        isPrivate={false}
        onStart={nothing}
        onAdd={nothing}
        onOpen={nothing}
        onCancel={nothing}
        {...told}
      />,
    );

  test('says how many are visible, that nobody scrolls, and what will be asked of whom', () => {
    const root = offer();
    expect(textOf(root.querySelector('[role=status]'))).toBe('20 applicants visible, 31 links.');
    expect(textOf(root)).toContain('Scroll to load more; we don’t scroll for you.');
    expect(textOf(root)).toContain('73 requests to 3 issuers, about 2 min');
    expect(textOf(root)).toContain(
      'These issuers will see the requests from your address: one.test (45), lim.test (14) and slow.test (14).',
    );
    expect(wordsOf(root, 'button')).toEqual(['Start', 'Cancel']);
  });

  test('leads to the batch that there is, and takes up who came since', () => {
    expect(wordsOf(offer({ batch: batch(), newcomers: 12 }), 'button')).toEqual([
      'Add 12 more',
      'Open',
    ]);
    expect(wordsOf(offer({ batch: batch(), newcomers: 0 }), 'button')).toEqual(['Open']);
  });

  test('starts nothing without a network, without links, or in a private window', () => {
    expect(offer({ online: false }).querySelector('button')?.hasAttribute('disabled')).toBe(true);
    expect(wordsOf(offer({ findings: [] }), 'button')).toEqual([]);
    expect(wordsOf(offer({ isPrivate: true }), 'button')).toEqual([]);
    expect(textOf(offer({ isPrivate: true }))).toContain('In a private window nobody is kept');
  });
});

test('an estimate names five issuers, and the number of the others', () => {
  const hosts = Array.from({ length: 8 }, (_, at) => ({ host: `h${at}.test`, requests: 1 }));
  const root = drawn(<EstimateLine estimate={{ requests: 8, hosts, seconds: 1 }} />);
  expect(textOf(root)).toContain('8 requests to 8 issuers, about 1 min');
  expect(textOf(root)).toContain('h4.test (1) and 3 more.');
});

describe('the head of a batch', () => {
  const tally = (told: Partial<Tally> = {}): Tally => ({
    lines: 73,
    done: 31,
    paused: 0,
    offline: 0,
    failed: 0,
    people: { verified: 0, confirmed: 0, caution: 0, problem: 0, neutral: 0, waiting: 0 },
    ...told,
  });
  const head = (told: Partial<Batch> = {}, counts: Partial<Tally> = {}) =>
    drawn(
      <BatchHead
        batch={batch(told)}
        tally={tally(counts)}
        onBack={nothing}
        onDo={nothing}
        onRemove={nothing}
      />,
    );
  const actions = (...told: Parameters<typeof head>) =>
    wordsOf(head(...told), '.batch-actions button');

  test('says how far it is and who waits until when', () =>
    expect(
      textOf(head({}, { paused: 2, until: '2026-06-01T10:42:00' }).querySelector('.progress')),
    ).toMatch(/^31 of 73 checked, 2 paused until 10:42/u));

  test.each([
    ['ready', {}, ['Delete']],
    ['running', {}, ['Pause', 'Cancel the rest', 'Delete']],
    ['paused', {}, ['Resume', 'Cancel the rest', 'Delete']],
    ['cancelled', {}, ['Resume', 'Delete']],
    ['running', { done: 73, failed: 2 }, ['Retry the failed (2)', 'Delete']],
  ] as const)('of a batch that is %s with %o offers %o', (state, counts, words) =>
    expect(actions({ state }, counts)).toEqual(words),
  );

  test('of an updated one leaves it to the sentence below to go on', () =>
    expect(actions({ state: 'paused', updated: true })).toEqual(['Cancel the rest', 'Delete']));

  test('says that it is done once everything is', () =>
    expect(textOf(head({}, { done: 73 }))).toContain('50 applicants · Done'));

  test('leads to no page that is none of the web', () => {
    expect(head().querySelector('a')?.getAttribute('href')).toBe('https://ats.test/role/9');
    expect(head({ page: 'javascript:alert(1)' }).querySelector('a')).toBeNull();
  });
});

describe('the grid', () => {
  const grid = (order?: Parameters<typeof BatchTable>[0]['order']) =>
    drawn(
      <BatchTable
        rows={[]}
        hasMatch={false}
        order={order}
        selected={new Set()}
        opened={undefined}
        now={NOW}
        onOrder={nothing}
        onSelect={nothing}
        onOpen={nothing}
        onEscape={nothing}
      />,
    );

  test('says how many rows and columns it has in all', () => {
    const table = grid().querySelector('[role=grid]');
    expect(table?.getAttribute('aria-rowcount')).toBe('1');
    expect(table?.getAttribute('aria-colcount')).toBe(String(table?.querySelectorAll('th').length));
  });

  test('is one stop of the Tab key', () =>
    expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1));

  test('says by which column it is sorted, and which way', () => {
    const sorted = grid({ column: 'expires', descending: true }).querySelectorAll('[aria-sort]');
    expect([...sorted].map((th) => [textOf(th), th.getAttribute('aria-sort')])).toEqual([
      ['Expires', 'descending'],
    ]);
  });
});

describe('the filter', () => {
  const people = { verified: 9, confirmed: 1, caution: 2, problem: 3, neutral: 4, waiting: 5 };
  const view = {
    tally: { lines: 0, done: 0, paused: 0, offline: 0, failed: 0, people },
    skills: ['Go'],
    issuers: [],
  };

  test('says which state is chosen, and how many stand so', () => {
    const root = drawn(<Filters filter={{ state: 'problem' }} view={view} onFilter={nothing} />);
    expect(wordsOf(root, '[aria-pressed=true]')).toEqual(['Problems 3']);
    expect(wordsOf(root, '.text-button')).toEqual(['Clear the filter']);
  });

  test('has every field named', () => {
    const root = drawn(<Filters filter={{}} view={view} onFilter={nothing} />);
    expect(wordsOf(root, 'label')).toEqual(['Skill', 'Issuer', 'Expires before']);
    expect(wordsOf(root, '.text-button')).toEqual([]);
  });
});

describe('hosts that have to be allowed', () => {
  const needs = (...hosts: string[]) => drawn(<NeedsAccess hosts={hosts} onAllow={nothing} />);

  test('have a button each, and one for all of several', () => {
    expect(textOf(needs('one.test').querySelector('li'))).toBe(
      'Needs access to one.test Allow one.test',
    );
    expect(wordsOf(needs('a.test', 'b.test'), 'button')).toEqual([
      'Allow a.test',
      'Allow b.test',
      'Allow these hosts',
    ]);
  });

  test('are nothing where there are none', () => expect(textOf(needs())).toBe(''));
});

describe('the details of a person', () => {
  const details = () =>
    drawn(
      <PersonDetails
        candidate={{
          id: 'a',
          key: 'a',
          tabId: -2,
          profile: 'javascript:alert(1)',
          faults: [{ text: '<b>my site</b>', reason: 'no-address' }],
        }}
        count={1}
        onClose={nothing}
      >
        {null}
      </PersonDetails>,
    );

  test('have what the file names that is no link, as words', () => {
    expect(wordsOf(details(), '.faults li')).toEqual(['Not a link: “<b>my site</b>”']);
    expect(details().querySelector('a')).toBeNull();
    expect(wordsOf(details(), 'h2')).toEqual(['Without a name']);
  });
});

test.each([true, false])(
  'a credential says whether another applicant presents it: %s',
  (shared) => {
    const seen = seenWith('all-checked', { finding: { shared } });
    const card = drawn(
      <CredentialCard seen={seen} person="Amara" now={NOW} open={false} actions={cardActions} />,
    );
    expect(textOf(card).includes('Also presented by another applicant.')).toBe(shared);
  },
);

describe('the list of batches', () => {
  test('says how one is begun where there is none', () =>
    expect(textOf(drawn(<BatchList batches={[]} onRemove={nothing} />))).toContain(
      'No batch yet. Open a list of applicants',
    ));

  test('say when nothing is left to check', () => {
    const words = (doneAt?: number) => {
      const one = { ...batch(), state: 'running' as const, stamp: 7, ...(doneAt && { doneAt }) };
      return textOf(drawn(<BatchList batches={[one]} onRemove={nothing} />));
    };
    expect(words(7)).toContain('Done');
    for (const running of [words(), words(6)]) expect(running).toContain('Running');
  });

  test('leads to each, with its state and until when it is kept', () => {
    const root = drawn(<BatchList batches={[batch()]} onRemove={nothing} />);
    expect(root.querySelector('a')?.getAttribute('href')).toBe('#batch%3Aone');
    expect(textOf(root.querySelector('small'))).toBe(
      '50 applicants · Running · Made 1 Jun 2026 · kept until 30 Aug 2026',
    );
    expect(root.querySelector('button')?.getAttribute('aria-label')).toBe('Delete ats.test');
  });
});
