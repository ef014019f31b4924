import { describe, expect, test } from 'vitest';

import { broughtIn } from '@/utils/credentials/brought';

import { pdfOf } from '../heavy/pdf-maker';
import { packed, zipOf } from '../heavy/zip-maker';
import { heavyInNode } from '../tools/heavy-in-node';

const ID = '4b1f3c7e-2a55-4c0e-9d0f-5f1f7f3f9a10';
const LINK = `https://www.credly.com/badges/${ID}`;

/** What a file comes to, a line each. */
async function brought(name: string, content: string | Uint8Array, heavy = heavyInNode) {
  const bytes = Uint8Array.from(Buffer.from(content));
  const found = await broughtIn({ name, bytes }, { heavy });
  return found.map((one) => {
    if (one.kind === 'link') return `${one.name}: ${one.link.provider} ${one.link.href}`;
    return one.kind === 'file' ? one.name : `${one.name}: ${one.problem.code}`;
  });
}

describe('a file that somebody brings', () => {
  test.each(['{"a":1}', 'eyJhbGciOiJFUzI1NiJ9.e30.x', '<svg xmlns="http://www.w3.org/2000/svg"/>'])(
    'is a credential by itself without knocking at the heavy door: %s',
    async (content) => {
      const closed = { ...heavyInNode, contentsOf: () => Promise.reject(new Error('knocked')) };
      expect(await brought('badge.pdf', content, closed)).toEqual(['badge.pdf']);
    },
  );

  test('of no kind that holds others is left to say so itself', async () =>
    expect(await brought('readme.zip', 'Hello')).toEqual(['readme.zip']));

  test('is told by its content, whatever it is called', async () =>
    expect(await brought('badge.json', zipOf(packed('cv.txt', pdfOf({ links: [LINK] }))))).toEqual([
      `badge.json › cv.txt: credly ${LINK}`,
    ]));

  test('that is too large is not opened', async () => {
    const bytes = new Uint8Array(64 * 1024 * 1024 + 1);
    expect(await broughtIn({ name: 'large.zip', bytes }, { heavy: heavyInNode })).toMatchObject([
      { kind: 'refused', name: 'large.zip', problem: { code: 'file-too-large' } },
    ]);
  });
});

describe('a link in a PDF', () => {
  test.each([
    [`${LINK}?utm_source=cv`, `credly ${LINK}`],
    [`https://www.linkedin.com/redir/redirect?url=${encodeURIComponent(LINK)}`, `credly ${LINK}`],
    [
      'https://www.credly.com/users/anna-vidal/badges',
      'credly-profile https://www.credly.com/users/anna-vidal/badges',
    ],
  ])('is known by its provider: %s', async (href, known) =>
    expect(await brought('cv.pdf', pdfOf({ links: [href] }))).toEqual([`cv.pdf: ${known}`]),
  );

  test.each([
    'https://github.com/anna-vidal',
    'https://www.linkedin.com/in/anna-vidal',
    'mailto:anna@mail.example',
    `javascript:location='${LINK}'`,
    `https://www.credly.com@evil.example/badges/${ID}`,
    `https://www.credly.com.evil.example/badges/${ID}`,
    `https://www.credly.com:8443/badges/${ID}`,
    `https://www.сredly.com/badges/${ID}`,
    `https://evil.example/www.credly.com/badges/${ID}`,
  ])('leads to no credential: %s', async (href) =>
    expect(await brought('cv.pdf', pdfOf({ links: [href] }))).toEqual(['cv.pdf: nothing-enclosed']),
  );

  test('that leads nowhere is not said where others lead to credentials', async () =>
    expect(await brought('cv.pdf', pdfOf({ links: ['https://github.com/a', LINK] }))).toEqual([
      `cv.pdf: credly ${LINK}`,
    ]));
});
