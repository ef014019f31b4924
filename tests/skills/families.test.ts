import { describe, expect, test } from 'vitest';

import { families, familiesOf, isOpen, levelsOf, provenBy, stepOf } from '@/utils/skills/families';
import type { Family } from '@/utils/skills/families/family';
import { vocabulary } from '@/utils/skills/taxonomies';

const files = import.meta.glob<readonly Family[]>('/utils/skills/families/*.json', {
  eager: true,
  import: 'default',
});
const ids = (id: string) => familiesOf(`ps:${id}`).map((family) => family.id);
const step = (id: string) => {
  const found = stepOf(`ps:${id}`);
  if (!found) throw new Error(id);
  return found;
};

test('every file of families on disk is registered, and none twice', () => {
  const onDisk = Object.values(files).flat();
  expect(families.length).toBe(onDisk.length);
  expect(new Set(families)).toEqual(new Set(onDisk));
  expect(new Set(families.map(({ id }) => id)).size).toBe(families.length);
  expect(families.length).toBeGreaterThanOrEqual(60);
});

describe.each(families.map((family) => [family.id, family] as const))('%s', (_, family) => {
  const { issuer, steps } = family;

  test('is a ladder without a gap, or several ways to one thing', () => {
    const levels = levelsOf(family);
    expect(levels.every(({ length }) => length > 0)).toBe(true);
    expect(levels.length > 1).toBe(family.ways !== true);
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.map(({ level }) => level)).toEqual(
      steps.map(({ level }) => level).toSorted((one, other) => one - other),
    );
  });

  test('is made of certifications that prove skills', () => {
    for (const one of steps) {
      expect(vocabulary.skills.get(`ps:${one.credential}`)?.kind, one.credential).toBe(
        'credential',
      );
      const proven = provenBy(one, vocabulary);
      expect(proven.length, one.credential).toBeGreaterThan(0);
      for (const id of proven) expect(vocabulary.skills.has(id), id).toBe(true);
    }
  });

  test('asks only for what stands below', () => {
    for (const one of steps) {
      const { level, requiresAll = [], requiresAny = [], usuallyAfter = [] } = one;
      for (const before of [...requiresAll, ...requiresAny, ...usuallyAfter])
        expect(steps.find(({ credential }) => credential === before)?.level).toBeLessThan(level);
    }
  });

  test('names its issuer by a domain, and a source for each renewal', () => {
    expect(issuer.name).not.toBe('');
    expect(issuer.domain ?? 'a.example').toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u);
    for (const { renewal } of steps) {
      if (!renewal) continue;
      expect(URL.canParse(renewal.source)).toBe(true);
      expect(renewal.years === null || (renewal.years >= 1 && renewal.years <= 10)).toBe(true);
    }
  });
});

describe('a certification', () => {
  test('stands in every family of its own', () => {
    expect(ids('comptia-security-plus')).toEqual(['comptia-core', 'comptia-cybersecurity']);
    expect(ids('no-such-thing')).toEqual([]);
  });

  test('is open to those who hold what it requires', () => {
    expect(isOpen(step('prince2-practitioner'), new Set())).toBe(false);
    expect(isOpen(step('prince2-practitioner'), new Set(['ps:prince2-foundation']))).toBe(true);
    expect(isOpen(step('sc-100'), new Set(['ps:sc-300']))).toBe(true);
    expect(isOpen(step('sc-100'), new Set(['ps:sc-900']))).toBe(false);
    expect(isOpen(step('epa-608'), new Set(['ps:epa-608-type-i']))).toBe(false);
    expect(isOpen(step('comptia-network-plus'), new Set())).toBe(true);
  });

  test('comes in the order of its levels', () => {
    const core = families.find(({ id }) => id === 'comptia-core');
    const names = core && levelsOf(core).map((level) => level.map(({ credential }) => credential));
    expect(names?.slice(1).flat()).toEqual([
      'comptia-a-plus',
      'comptia-network-plus',
      'comptia-security-plus',
    ]);
  });
});
