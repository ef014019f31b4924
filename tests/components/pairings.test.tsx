import { beforeAll, describe, expect, test } from 'vitest';

import { MatchLine } from '@/components/panel/MatchLine';
import { speak } from '@/components/words';
import type { MatchRow } from '@/utils/model/match';
import type { Pairings } from '@/utils/model/pairings';

import { drawn, wordsOf } from './drawn';
import { voice } from './locales';
import { line, notShown, support } from './match-rows';

beforeAll(() => speak(voice()));

const credentials = [
  { id: 'a', name: 'Kubernetes Operations' },
  { id: 'b', name: 'Container Platforms' },
];
const ofKubernetes = (evidenceId: string) => ({ requirementId: 'ps:kubernetes', evidenceId });

const lineWith = (row: MatchRow, said: Pairings = {}): Element =>
  drawn(
    <MatchLine row={row} said={said} pairs={{ credentials, onPair: () => {} }} onEdit={() => {}} />,
  );

describe('a line', () => {
  test('offers to set aside what answers it, and to take one more', () => {
    const root = lineWith(line());
    expect(wordsOf(root, '.edit button')).toEqual([
      'Remove: Kubernetes',
      'Not this: Kubernetes Operations',
      'Count it',
    ]);
    expect(wordsOf(root, '.one-more option')).toEqual(['Container Platforms']);
  });

  test('that nothing answers offers every credential, by a list with a name', () => {
    const root = lineWith(notShown());
    expect(wordsOf(root, '.one-more option')).toHaveLength(2);
    const list = root.querySelector('.one-more select');
    expect(root.querySelector('.one-more label')?.getAttribute('for')).toBe(list?.id);
  });

  test('says what the user has set aside, and gives it back', () => {
    const root = lineWith(notShown(), { notThis: [ofKubernetes('a')] });
    expect(wordsOf(root, '.said bdi')).toEqual(['Not counted, by you: Kubernetes Operations']);
    expect(root.querySelector('.said button')?.getAttribute('aria-label')).toBe(
      'Take it back: Kubernetes Operations',
    );
    expect(wordsOf(root, '.one-more option')).toEqual(['Container Platforms']);
  });

  test('says why it is shown where the user says that it is', () => {
    const row = line({ support: { ...support, evidenceId: 'b', byUser: true } });
    const root = lineWith(row, { thisToo: [ofKubernetes('b')] });
    expect(wordsOf(root, '.why p')[1]).toBe('“Kubernetes Operations” shows this: said by you.');
    expect(wordsOf(root, '.said bdi')).toEqual(['Counted by you: Container Platforms']);
    expect(wordsOf(root, '.edit > button')).toEqual(['Remove: Kubernetes']);
  });

  test('offers of many credentials the first, and a field to look for the others', () => {
    const many = Array.from({ length: 400 }, (_, at) => ({ id: `${at}`, name: `Course ${at}` }));
    const root = drawn(
      <MatchLine
        row={notShown()}
        said={{}}
        pairs={{ credentials: many, onPair: () => {} }}
        onEdit={() => {}}
      />,
    );
    expect(wordsOf(root, '.one-more option')).toHaveLength(50);
    expect(root.querySelector('.one-more input[type=search]')).not.toBeNull();
  });

  test('offers nothing of the kind where no credentials can be named', () => {
    const root = drawn(<MatchLine row={line()} said={{}} onEdit={() => {}} />);
    expect(wordsOf(root, '.edit button')).toEqual(['Remove: Kubernetes']);
  });
});
