import { expect, test } from 'vitest';

import { taxonomies } from '@/utils/skills/taxonomies';

import { draw } from '../tools/draw';
import entries from './sampled-entries.json';

const skills = taxonomies.flatMap((taxonomy) => taxonomy.skills());

/** `null` where the source does not speak of it. */
test.each(entries)('$id was drawn by lot, and its source finds nothing wrong', (entry) => {
  const drawn = draw(skills, 'proofstack', 200).map(({ id }) => id);
  expect(drawn).toContain(entry.id);
  expect([entry.name, entry.kind, entry.relations]).not.toContain(false);
  expect(entry.source).toMatch(/^http:\/\/data\.europa\.eu\/esco\/skill\/|^O\*NET 29\.2, /u);
});
