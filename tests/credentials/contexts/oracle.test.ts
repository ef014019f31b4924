import { expect, test } from 'vitest';

import { documents } from './documents';
import { compare } from './oracle';
import { contextDocument } from './published';

test.each(Object.entries(documents))('%s is signed as jsonld.js signs it', async (_, document) => {
  expect(await compare(document, contextDocument)).toEqual({ agreement: 'identical', reason: '' });
});
