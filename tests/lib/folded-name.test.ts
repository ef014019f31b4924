import { expect, test } from 'vitest';

import { foldedName } from '@/utils/lib/folded-name';

test.each([
  ['The École of Zürich', 'ecole-of ZURICH'],
  ['Королёв', 'КОРОЛЕВ'],
])('%s is taken for %s', (one, other) => expect(foldedName(one)).toBe(foldedName(other)));

test.each([
  ['राम', 'रमा'],
  ['カトウ', 'ガトウ'],
  ['สมชัย', 'สมชิย'],
  ['Кирилова', 'Кирйлова'],
])('%s is not taken for %s', (one, other) => expect(foldedName(one)).not.toBe(foldedName(other)));
