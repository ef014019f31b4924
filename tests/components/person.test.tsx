import { beforeAll, describe, expect, test } from 'vitest';
import { Footer } from '@/components/Footer';
import { Outside } from '@/components/Outside';
import { PersonHead } from '@/components/PersonHead';
import { Progress } from '@/components/Progress';
import { progressOf } from '@/components/progress-of';
import { Skills } from '@/components/Skills';
import type { Seen } from '@/components/seen';
import { speak } from '@/components/words';
import type { FindingRow } from '@/utils/model/finding-row';
import type { SealShape } from '@/utils/model/seal';

import { findingRow } from '../browser/rows';
import { drawn, textOf, wordsOf } from './drawn';
import { voice } from './locales';
import { NOW, seenWith, unseen } from './seen';

beforeAll(() => speak(voice()));

const amara = { id: 'a', tabId: 1, key: 'a', name: 'Amara Lindqvist' };

describe('the head of a person', () => {
  test('has the name as the page has it, and the number of credentials', () => {
    const root = drawn(<PersonHead candidate={amara} count={9} truncatedFrom={undefined} />);
    expect(textOf(root.querySelector('h1 bdi'))).toBe('Amara Lindqvist');
    expect(wordsOf(root, 'small')).toEqual(['9 credentials found']);
  });

  test('says that the page names nobody', () => {
    const root = drawn(<PersonHead candidate={undefined} count={1} truncatedFrom={undefined} />);
    expect(wordsOf(root, 'h1')).toEqual(['This page names nobody']);
    expect(wordsOf(root, 'small')).toEqual(['1 credential found']);
  });

  test('S12: says how many links were left out, and where the page has more', () => {
    const more = { read: 5, total: 14, href: 'https://people.example/amara/all' };
    const root = drawn(
      <PersonHead candidate={{ ...amara, more }} count={200} truncatedFrom={10_000} />,
    );
    expect(textOf(root)).toContain('200 of 10,000 links shown.');
    expect(textOf(root)).toContain('5 of 14 certificates are on this page. Show all');
    const link = root.querySelector('a');
    expect(link?.getAttribute('href')).toBe(more.href);
    expect(link?.getAttribute('rel')).toBe('noreferrer');
  });

  test('leads nowhere that is a script', () => {
    const more = { read: 5, total: 14, href: 'javascript:alert(1)' };
    const root = drawn(
      <PersonHead candidate={{ ...amara, more }} count={1} truncatedFrom={undefined} />,
    );
    expect(root.querySelector('a')?.getAttribute('href')).not.toContain('alert');
  });
});

describe('a text of somebody else', () => {
  test('S38: is shown as words, apart from the direction of what surrounds it', () => {
    const root = drawn(<Outside text={'<i>Jane</i>\u202e eoD\u200b'} />);
    expect(textOf(root.querySelector('bdi'))).toBe('<i>Jane</i> eoD');
    expect(root.querySelector('i')).toBeNull();
  });
});

describe('the progress of the checks', () => {
  const progress = (...states: FindingRow['state'][]) =>
    drawn(<Progress {...progressOf(states.map((state) => findingRow({ state })))} />);

  test('is said to screen readers while anything runs', () => {
    const root = progress('done', 'checking', 'waiting', 'needs-access');
    expect(textOf(root.querySelector('[role=status]'))).toBe('1 of 4 checked');
    expect(root.querySelector('progress')?.getAttribute('max')).toBe('4');
  });

  test('can be stopped while something has not begun', () => {
    const buttonsOf = (...states: FindingRow['state'][]) => {
      const findings = states.map((state) => findingRow({ state }));
      return wordsOf(drawn(<Progress {...progressOf(findings, () => {})} />), 'button');
    };
    expect(buttonsOf('done', 'waiting')).toEqual(['Stop here']);
    expect(buttonsOf('done', 'checking')).toEqual([]);
    expect(wordsOf(progress('waiting'), 'button')).toEqual([]);
  });

  test('is nothing when nothing runs, and its place stays', () => {
    const root = progress('done', 'paused', 'needs-access');
    expect(textOf(root.querySelector('[role=status]'))).toBe('');
  });
});

describe('the skills', () => {
  const finding = (shape: SealShape, ...labels: string[]): FindingRow =>
    findingRow({
      state: 'done',
      appraisal: {
        recipient: 'matches',
        issuer: 'recognised',
        standings: [],
        seal: { shape, reason: 'all-checked', stale: false },
      },
      skills: labels.map((label) => ({
        id: `ps:${label}`,
        label,
        kind: 'technology',
        source: 'name',
        words: label,
      })),
    });

  const skills = (...findings: FindingRow[]) => drawn(<Skills findings={findings} />);

  test('of verified credentials stand first, claims after them and called so', () =>
    expect(wordsOf(skills(finding('confirmed', 'Go'), finding('verified', 'Linux')), 'li')).toEqual(
      ['Linux', 'Go · claimed'],
    ));

  test('are verified as soon as one credential is, whatever another is', () =>
    expect(wordsOf(skills(finding('verified', 'Go'), finding('caution', 'Go')), 'li')).toEqual([
      'Go',
    ]));

  test.each(['problem', 'neutral'] as const)('of a credential that is %s are none', (shape) =>
    expect(wordsOf(skills(finding(shape, 'Go')), 'li')).toEqual([]),
  );

  test('of nothing verified say so', () =>
    expect(textOf(skills(finding('caution', 'Go')))).toContain(
      'Nothing is shown by a verified credential yet.',
    ));

  test('are eight at most', () =>
    expect(wordsOf(skills(finding('verified', ...'abcdefghij')), 'li')).toHaveLength(8));
});

describe('the foot of the page', () => {
  test('says that nobody was asked', () =>
    expect(textOf(drawn(<Footer seen={[unseen()]} />))).toBe(
      'Nothing has been asked yet. Everything happens on this computer.',
    ));

  test.each(['waiting', 'checking', 'needs-access'] as const)(
    'says nothing while it cannot be said who was asked: %s',
    (state) => expect(textOf(drawn(<Footer seen={[inState(state)]} />))).toBe(''),
  );

  test('names a host that was asked and puts the check off', () =>
    expect(textOf(drawn(<Footer seen={[inState('paused')]} />))).toBe(
      `Checked on this computer. Asked: ${new URL(unseen().finding.link.href).hostname}.`,
    ));

  test('names who was asked for a collection and for an entry of a registry', () => {
    const collection = { pages: 1, more: true };
    const registry = { ctid: 'ce-1', askedAt: NOW.toISOString() };
    const finding = { collection, lists: 'lists.example', registry };
    expect(textOf(drawn(<Footer seen={[seenWith('not-judged', { finding })]} />))).toContain(
      'issuer.example, halden.example, lists.example and credentialengineregistry.org.',
    );
    const refused = { registry: { ...registry, failure: 'needs-access' as const } };
    expect(
      textOf(drawn(<Footer seen={[seenWith('all-checked', { finding: refused })]} />)),
    ).not.toContain('credentialengineregistry.org');
  });

  test('names each host once that was asked', () =>
    expect(textOf(drawn(<Footer seen={[seenWith('all-checked'), seenWith('expired')]} />))).toBe(
      'Checked on this computer. Asked: issuer.example and halden.example.',
    ));
});

/** A credential without a result, of an issuer who may not be asked where that is what it waits for. */
function inState(state: FindingRow['state']): Seen {
  const { finding } = unseen();
  const host = new URL(finding.link.href).hostname;
  return { finding: { ...finding, state, host }, result: undefined };
}
