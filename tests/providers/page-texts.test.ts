import { expect, test } from 'vitest';

import { dayOf, lineAfter, onlyDay, textsIn } from '@/utils/providers/page-texts';

const pageOf = (html: string) => {
  const page = textsIn({
    url: 'https://issuer.example/',
    status: 200,
    contentType: 'text/html',
    body: new TextEncoder().encode(html),
  });
  if (!page.ok) throw new Error(page.problem.detail);
  return page.value;
};

test.each([
  ['January 5, 2026', '2026-01-05'],
  ['Jan 5, 2026', '2026-01-05'],
  ['Sept. 30, 2025', '2025-09-30'],
  ['May 31, 2025', '2025-05-31'],
  ['February 29, 2024', '2024-02-29'],
])('the day %s is %s', (said, day) => expect(dayOf(said)).toBe(day));

test.each([
  'February 29, 2025',
  'Mayhem 5, 2026',
  'Ma 5, 2026',
  '5 January 2026',
  '01/05/2026',
  'January 0, 2026',
  'January 5, 2026 and more',
  '',
])('%s is no day that can be read in one way', (said) => expect(dayOf(said)).toBeUndefined());

test('a line is found by the one before it, whatever stands in scripts and in the head', () => {
  const page = pageOf(
    '<head><title>Offered By</title></head><body><script>Offered By</script><p>Offered by: </p><p>Skerry</p></body>',
  );
  expect(lineAfter('offered by', page)).toBe('Skerry');
  expect(lineAfter('skerry', page)).toBeUndefined();
});

test('a day counts that is said alike wherever it is said', () => {
  const said = /on ([A-Z][a-z]+ \d+, \d+)/gu;
  expect(onlyDay(said, pageOf('<p>on May 4, 2025</p><p>on May 4, 2025</p>'))).toBe('2025-05-04');
  expect(onlyDay(said, pageOf('<p>on May 4, 2025</p><p>on May 5, 2025</p>'))).toBeUndefined();
  expect(onlyDay(said, pageOf('<p>once</p>'))).toBeUndefined();
});

test('bytes that are no text are a page that has changed', () =>
  expect(
    textsIn({
      url: 'https://issuer.example/',
      status: 200,
      contentType: '',
      body: Uint8Array.of(0xff),
    }),
  ).toMatchObject({ ok: false, problem: { code: 'not-machine-readable' } }));
