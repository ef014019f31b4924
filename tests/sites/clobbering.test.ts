import { describe, expect, test } from 'vitest';

import { siteAt } from '@/utils/sites';
import { received } from '@/utils/sites/received';
import { documentOf } from '../pages/document-of';
import { savedPages } from '../pages/saved-pages';

/** What a page would name its forms and images after, to break those who read it. */
const names = [
  'querySelectorAll',
  'querySelector',
  'getElementsByTagName',
  'getAttribute',
  'closest',
  'matches',
  'contains',
  'innerHTML',
  'textContent',
  'parentElement',
  'children',
  'title',
  'head',
  'body',
  'documentElement',
  'links',
  'forms',
  'location',
  'URL',
  'baseURI',
  'checkVisibility',
  'nodeType',
  'constructor',
  'toString',
];

/** As browsers show it: a document's and a form's named children stand in place of their own members. */
function clobbered(document: Document): Document {
  const victims = [document, ...document.querySelectorAll('form')];
  const image = document.createElement('img');
  for (const victim of victims)
    for (const name of names) Object.defineProperty(victim, name, { value: image });
  return document;
}

describe.each(savedPages)('S19: the saved page $name', ({ html, expected }) => {
  const url = new URL(expected.url);

  test('is read alike when it renames the document’s members', () =>
    expect(received(siteAt(url).read(clobbered(documentOf(html)), url))).toEqual(expected));

  test('is read alike when all of it lies in a form', () => {
    const inForm = html.replace('<body', '<body><form').replace(/<\/body>/u, '</form></body>');
    expect(received(siteAt(url).read(clobbered(documentOf(inForm)), url))).toEqual(expected);
  });
});

test('S19: a card that is a form keeps its badges', () => {
  const document = documentOf(
    '<!doctype html><html><body><form class="h-card"><b class="p-name">Ada Lovelace</b><a href="https://issuer.example/badges/7.json">x</a></form></body></html>',
  );
  for (const form of document.querySelectorAll('form'))
    Object.defineProperty(form, 'contains', { value: document.createElement('input') });
  const [person] = siteAt(new URL('https://ada.example/')).read(
    document,
    new URL('https://ada.example/'),
  ).candidates;
  expect(person?.badgeLinks).toHaveLength(1);
});
