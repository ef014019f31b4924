import { describe, expect, test } from 'vitest';

import type { Skill } from '@/utils/model/skill';
import { packed } from '@/utils/skills/packed/pack';
import { partOf } from '@/utils/skills/packed/vocabulary-part';
import { skillsInText } from '@/utils/skills/skills-in-text';
import { builtIn } from '@/utils/skills/taxonomies/built-in';
import { vocabularyOf, vocabularyOfParts } from '@/utils/skills/vocabulary';

const skills = builtIn.skills();
const bytes = packed(skills);
const part = partOf(bytes);

const brought = (id: string, ...names: readonly string[]): Skill => ({
  id,
  label: names[0] ?? '',
  kind: 'knowledge',
  names: names.map((text) => ({ text, caution: 'none' })),
  broader: [],
  shows: [],
  awardedBy: [],
});

describe('a packed vocabulary', () => {
  test('has every skill as it was, by its number and by its id', () => {
    for (const [number, skill] of skills.entries()) {
      expect(part.skillAt(number)).toEqual(skill);
      expect(part.skillOf(skill.id)).toEqual(skill);
    }
  });

  test('knows what is wider, near and far', () => {
    const vocabulary = vocabularyOfParts([part]);
    const broaderOf = (id: string) => vocabulary.skills.get(id)?.broader ?? [];
    for (const { id, broader } of skills) {
      const wider = vocabulary.wider.get(id);
      expect([...(wider ?? [])]).toEqual(expect.arrayContaining([...broader]));
      for (const each of wider ?? [])
        expect([...(wider ?? [])]).toEqual(
          expect.arrayContaining(broaderOf(each).filter((next) => next !== id)),
        );
    }
  });

  test('knows nothing that is not in it', () => {
    expect(part.skillOf('ps:nothing')).toBeUndefined();
    expect(part.skillOf('')).toBeUndefined();
    expect(skillsInText('Zyzzyva at noon', vocabularyOfParts([part]))).toEqual([]);
  });

  test('may lie anywhere in other bytes', () => {
    const around = new Uint8Array(bytes.length + 5);
    around.set(bytes, 3);
    const other = partOf(around.subarray(3, 3 + bytes.length));
    expect(other.skillAt(7)).toEqual(skills[7]);
  });

  test('keeps names and ids of any script, and each id once', () => {
    const strange = brought('urn:ü/1', 'Körbe flechten', '編み物', '𝒜𝒷 weaving', '');
    const again = partOf(packed([strange, brought('urn:ü/1', 'something else')]));
    expect(again.size).toBe(1);
    expect(again.skillOf('urn:ü/1')).toEqual(strange);
  });

  test.each([
    ['nothing', new Uint8Array(0)],
    ['a text', new TextEncoder().encode(JSON.stringify(skills.slice(0, 3)))],
    ['a part of itself', bytes.subarray(0, -4)],
    ['another layout', bytes.map((byte, at) => (at === 0 ? byte + 1 : byte))],
  ])('is not read from %s', (_, other) => expect(() => partOf(other)).toThrow(/vocabulary/u));
});

describe('several parts', () => {
  const ours = [brought('a', 'basket weaving'), brought('b', 'willow')];
  const theirs = [brought('c', 'willow'), brought('d', 'basket weaving tools', 'willows peeling')];
  const together = vocabularyOfParts([partOf(packed(ours)), partOf(packed(theirs))]);

  test.each([
    ['willow', ['b']],
    ['basket weaving', ['a']],
    ['basket weaving tools', ['d']],
    ['willow peeling', ['b']],
    ['willows peeling', ['d']],
    ['willows', []],
  ])('find in "%s" what one tree of all names finds', (text, ids) => {
    const one = vocabularyOf([...ours, ...theirs]);
    expect(skillsInText(text, one, 'named').map(({ id }) => id)).toEqual(ids);
    expect(skillsInText(text, together, 'named')).toEqual(skillsInText(text, one, 'named'));
  });

  test('have the entries of all', () => {
    expect(together.skills.get('a')?.label).toBe('basket weaving');
    expect(together.skills.get('d')?.label).toBe('basket weaving tools');
    expect(together.skills.get('e')).toBeUndefined();
  });
});
