import { describe, expect, test } from 'vitest';

import { relationOf } from '@/utils/matching/relation';
import { vocabulary } from '@/utils/skills/taxonomies';

const relation = (asked: string, shown: string) =>
  relationOf(`ps:${asked}`, `ps:${shown}`, vocabulary);

describe('what is shown', () => {
  test.each([
    ['sql', 'postgresql'],
    ['databases', 'postgresql'],
    ['javascript', 'react'],
    ['containers', 'kubernetes'],
    ['machining', 'cnc-milling'],
    ['welding', 'gtaw'],
    ['bachelors-degree', 'doctorate'],
    ['cdl', 'cdl-class-a'],
    ['aws-certification', 'aws-cloud-practitioner'],
  ])('answers %s, when it is the narrower %s', (asked, shown) => {
    expect(relation(asked, shown)).toBe('narrower');
    expect(relation(shown, asked)).toBe('broader');
  });

  test.each([
    ['aws', 'azure'],
    ['python', 'rust'],
    ['solidworks', 'catia'],
    ['gmaw', 'gtaw'],
  ])('is a sibling under one wider skill: %s and %s', (asked, shown) => {
    expect(relation(asked, shown)).toBe('sibling');
    expect(relation(shown, asked)).toBe('sibling');
  });

  test.each([
    ['software-development', 'html'],
    ['cybersecurity', 'active-directory'],
    ['devops', 'jenkins'],
    ['patient-care', 'vital-signs'],
    ['registered-nurse', 'nursing'],
    ['cka', 'kubernetes'],
    ['welding', 'python'],
  ])('does not answer %s, when it is %s', (asked, shown) =>
    expect(relation(asked, shown)).toBeUndefined(),
  );

  test('is exact for a skill that no vocabulary knows, and nothing else', () => {
    expect(relationOf('urn:x', 'urn:x', vocabulary)).toBe('exact');
    expect(relationOf('urn:x', 'ps:sql', vocabulary)).toBeUndefined();
  });
});
