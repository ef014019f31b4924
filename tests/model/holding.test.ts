import { describe, expect, test } from 'vitest';

import { holdingOf, reissuesAmong, seriesOf } from '@/utils/model/holding';

import { credential } from '../skills/credential';

const held = (id: string, issuedOn: string, issuer = 'did:web:a.example') => ({
  id,
  series: seriesOf({ ...holdingOf(credential({ name: 'Kubernetes' })), issuer }),
  issuedOn,
});

describe('a credential that was issued anew', () => {
  test('is the latest of its achievement and issuer', () => {
    const rows = [
      held('old', '2023-01-01'),
      held('new', '2026-01-01'),
      held('older', '2020-01-01'),
    ];
    const later = reissuesAmong(rows, () => true);
    expect([...later].map(([id, { id: by }]) => [id, by])).toEqual([
      ['old', 'new'],
      ['older', 'new'],
    ]);
  });

  test('is none where somebody else gives it', () =>
    expect(
      reissuesAmong(
        [held('a', '2023-01-01'), held('b', '2026-01-01', 'did:web:b.example')],
        () => true,
      ).size,
    ).toBe(0));

  test('is none while nothing is known of either', () =>
    expect(reissuesAmong([{ id: 'a' }, { id: 'b' }], () => true).size).toBe(0));
});
