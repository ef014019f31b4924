import { describe, expect, test } from 'vitest';

import { relationOf } from '@/utils/matching/relation';
import type { Skill, SkillKind } from '@/utils/model/skill';
import { joinedTo } from '@/utils/skills/joined';
import { packed } from '@/utils/skills/packed/pack';
import { partOf } from '@/utils/skills/packed/vocabulary-part';
import { skillsOfCredential } from '@/utils/skills/skills-of-credential';
import { builtIn } from '@/utils/skills/taxonomies/built-in';
import { vocabularyOfParts } from '@/utils/skills/vocabulary';
import { credential } from './credential';

const packaged = partOf(packed(builtIn.skills()));

const brought = (label: string, kind: SkillKind, broader: readonly string[] = []): Skill => ({
  id: `urn:${label}`,
  label,
  kind,
  names: [{ text: label, caution: 'none' }],
  broader,
  shows: [],
  awardedBy: [],
});

const broaderOf = (...skills: readonly Skill[]) =>
  skills.map(joinedTo(packaged)).map(({ broader }) => broader);

describe('a brought entry', () => {
  test.each([
    ['Python (computer programming)', 'knowledge', 'ps:python'],
    ['accounting', 'knowledge', 'ps:accounting'],
    ['Portuguese', 'language', 'ps:portuguese'],
    ['Go', 'technology', 'ps:go'],
  ] as const)('called %s answers who asks for that skill', (label, kind, id) =>
    expect(broaderOf(brought(label, kind, ['urn:group']))).toEqual([['urn:group', id]]),
  );

  test.each([
    ['weave baskets', 'skill'],
    ['Portuguese', 'knowledge'],
    ['go', 'skill'],
    ['PMP', 'knowledge'],
  ] as const)('called %s, a %s, answers nothing that is packaged', (label, kind) =>
    expect(broaderOf(brought(label, kind))).toEqual([[]]),
  );

  test('that is a heading answers nothing, whatever it is called', () =>
    expect(broaderOf({ ...brought('accounting', 'knowledge'), names: [] })).toEqual([[]]));

  test('is shown by a credential aligned to it, and counts where a posting says its name', () => {
    const python = brought('Python (computer programming)', 'knowledge');
    const both = vocabularyOfParts([packaged, partOf(packed([python]), joinedTo(packaged))]);
    const given = credential({ alignments: [{ name: 'Python', url: python.id }] });
    const [shown] = skillsOfCredential(given, both);
    expect(shown?.id).toBe(python.id);
    expect(relationOf('ps:python', python.id, both)).toBe('narrower');
  });
});
