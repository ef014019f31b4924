import { describe, expect, test } from 'vitest';

import data from '@/utils/skills/paraphrases.json';
import { skillsInText } from '@/utils/skills/skills-in-text';
import { vocabulary } from '@/utils/skills/taxonomies';

const toldIn = (text: string) =>
  skillsInText(text, vocabulary).map(({ id, text: words, confidence }) => [id, words, confidence]);

describe('what somebody does', () => {
  test.each([
    ['Solve hard technical problems', 'ps:problem-solving', 'Solve hard technical problems'],
    ['You drive large projects to the end', 'ps:managing-projects', 'drive large projects'],
    ['Manages the staff and its budget', 'ps:people-management', 'Manages the staff'],
    ['Working closely with our designers', 'ps:cooperation', 'Working closely with our designers'],
    ['The development of new features', 'ps:developing-software', 'development of new features'],
  ])('tells of a skill that is not named: %s', (text, id, words) => {
    expect(toldIn(text)).toContainEqual([id, words, 'possible']);
  });

  test.each([
    'The lead team wants more support',
    'The product solves hard problems',
    'We help you to develop your career',
    'We are building a new platform',
    'Solve it. Problems are elsewhere',
    'Free training for every member of staff',
  ])('tells of none where it is no deed of the one who is sought: %s', (text) => {
    expect(toldIn(text)).toEqual([]);
  });

  test('is not said twice where the skill is named', () => {
    expect(toldIn('Write unit tests').map(([id]) => id)).toEqual(['ps:unit-testing']);
  });

  test('counts nowhere but at the balanced point', () => {
    const text = 'Solve hard technical problems';
    expect(skillsInText(text, vocabulary, 'precise')).toEqual([]);
    expect(skillsInText(text, vocabulary, 'named')).toEqual([]);
  });
});

test('every row leads to a skill of the vocabulary and knows its lists', () => {
  const lists = new Set(Object.keys(data.objects).map((name) => `@${name}`));
  for (const row of data.rows) {
    const [id = '', verbs, objects = '', ...others] = row.split(' | ');
    expect(vocabulary.skills.has(`ps:${id}`), id).toBe(true);
    expect(verbs).toBeTruthy();
    expect(others).toEqual([]);
    for (const word of objects.split(/[;\s]+/u))
      if (word.startsWith('@')) expect(lists).toContain(word);
  }
});
