import { describe, expect, test } from 'vitest';

import { packed, unpacked } from '@/utils/skills/packed-vocabulary';
import { skillsInText } from '@/utils/skills/skills-in-text';
import { vocabulary } from '@/utils/skills/taxonomies';
import { builtInRows } from '@/utils/skills/taxonomies/built-in';

const fromPackage = unpacked(packed(builtInRows()));
const skills = [...vocabulary.skills.values()];

describe('a vocabulary that lies in the package', () => {
  test('has the same skills, and the same above them', () => {
    for (const skill of skills) {
      expect(fromPackage.skills.get(skill.id)).toEqual(skill);
      expect(fromPackage.wider.get(skill.id)).toEqual(vocabulary.wider.get(skill.id));
    }
  });

  test('finds the same in a text', () => {
    const texts = skills.map(({ names }) => names.map(({ text }) => `${text},`).join(' '));
    for (const text of texts)
      expect(skillsInText(text, fromPackage)).toEqual(skillsInText(text, vocabulary));
  });

  test('knows nothing that is not in it', () => {
    expect(fromPackage.skills.get('ps:nothing')).toBeUndefined();
    expect(fromPackage.skills.get('')).toBeUndefined();
    expect(skillsInText('Zyzzyva at noon', fromPackage)).toEqual([]);
  });
});
