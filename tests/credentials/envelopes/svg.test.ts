import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { svg } from '@/utils/credentials/envelopes/svg';

import {
  assertionElement,
  OPEN_BADGES_2,
  OPEN_BADGES_3,
  svgWith,
  verifyElement,
} from '../../world/bake/svg';

const JSON_TEXT = '{"id":"https://issuer.example/1","claim":"a < b & c"}';
const URL = 'https://issuer.example/1';

const baked = async (bytes: Uint8Array) => {
  const opened = await svg.open(bytes);
  return opened.ok
    ? { content: opened.value.content, remarks: opened.value.remarks.map(({ code }) => code) }
    : opened.problem.code;
};
const only = (content: string) => ({ content, remarks: [] });

describe('a baked SVG', () => {
  test('holds a hosted assertion in its body', async () => {
    expect(await baked(svgWith(assertionElement(JSON_TEXT, URL)))).toEqual(only(JSON_TEXT));
  });
  test('holds a token or an address in its attribute', async () => {
    expect(await baked(svgWith(verifyElement('eyJhbGciOiJFUzI1NiJ9.e30.AA')))).toEqual(
      only('eyJhbGciOiJFUzI1NiJ9.e30.AA'),
    );
    expect(await baked(svgWith(verifyElement(`${URL}?a=1&amp;b=&#50;`)))).toEqual(
      only(`${URL}?a=1&b=2`),
    );
  });
  test('may write its JSON with references in place of CDATA', async () => {
    const body = JSON_TEXT.replace('&', '&amp;').replace('<', '&lt;');
    const element = `<a:assertion xmlns:a="${OPEN_BADGES_2}">${body}</a:assertion>`;
    expect(await baked(svgWith(element))).toEqual(only(JSON_TEXT));
  });
  test('is known by the namespace, whatever the prefix, and wherever it is declared', async () => {
    const namespaces = `xmlns:x="${OPEN_BADGES_3}"`;
    const inherited = svgWith(`<g><x:credential verify='${URL}'/></g>`, { namespaces });
    expect(await baked(inherited)).toEqual(only(URL));
    const preset = svgWith(`<credential xmlns="${OPEN_BADGES_3}" verify="${URL}"/>`);
    expect(await baked(preset)).toEqual(only(URL));
  });
  test('may carry the document type that drawing programs write', async () => {
    const prolog =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n';
    const bytes = svgWith(verifyElement(URL), { prolog });
    expect(svg.matches(bytes)).toBe(true);
    expect(await baked(bytes)).toEqual(only(URL));
  });
  test('with several credentials gives the first, and says so', async () => {
    const bytes = svgWith(`${verifyElement(URL)}${assertionElement(JSON_TEXT, URL)}`);
    expect(await baked(bytes)).toEqual({ content: URL, remarks: ['baked-repeatedly'] });
  });
});

describe('a drawing without a credential', () => {
  const token = `verify="${URL}"`;

  test.each([
    ['nothing of the kind', ''],
    ['an element in a comment', `<!-- ${verifyElement(URL)} -->`],
    ['an element in a comment that seems to end early', `<!--> ${verifyElement(URL)} -->`],
    ['an element in an instruction', `<?x ${verifyElement(URL)} ?>`],
    ['an element in CDATA', `<script><![CDATA[${verifyElement(URL)}]]></script>`],
    ['an element in an attribute', `<g title="${verifyElement(URL).replaceAll(/["<]/gu, '')}"/>`],
    ['another namespace', `<o:credential xmlns:o="https://evil.example/ob/v3p0" ${token}/>`],
    ['a namespace that only begins alike', `<o:credential xmlns:o="${OPEN_BADGES_3}/" ${token}/>`],
    ['a prefix that is bound to nothing', `<openbadges:credential ${token}/>`],
    [
      'a prefix that was bound elsewhere',
      `<g xmlns:o="${OPEN_BADGES_3}"/><o:credential ${token}/>`,
    ],
    ['the element of the other version', `<o:assertion xmlns:o="${OPEN_BADGES_3}" ${token}/>`],
    ['an empty element', `<o:credential xmlns:o="${OPEN_BADGES_3}"></o:credential>`],
  ])('is not baked: %s', async (_, element) =>
    expect(await baked(svgWith(element))).toBe('not-baked'),
  );
});

describe('a hostile SVG', () => {
  test.each([
    ['an internal subset', '<!DOCTYPE svg [<!ENTITY x "y">]>'],
    ['an external entity', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['a DTD of its own', '<!DOCTYPE svg SYSTEM "https://evil.example/x.dtd">'],
    [
      'a DTD of its own under a known name',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://evil.example/x.dtd">',
    ],
    [
      'a subset behind a known name',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY x "y">]>',
    ],
    ['entities without a document type', '<!ENTITY x "y">'],
  ])('is refused for %s', async (_, prolog) => {
    const bytes = svgWith(verifyElement(URL), { prolog });
    expect(await baked(bytes)).toBe('xml-forbidden');
  });

  test('is refused for an entity that nobody has to know', async () => {
    expect(await baked(svgWith(verifyElement('&xxe;')))).toBe('xml-forbidden');
    expect(await baked(svgWith(`<g>&xxe;</g>${verifyElement(URL)}`))).toBe('xml-forbidden');
  });

  test('that ends in the middle of its credential gives nothing', async () => {
    const whole = svgWith(assertionElement(JSON_TEXT, URL));
    const until = new TextDecoder().decode(whole).indexOf('</openbadges:assertion>');
    const from = new TextDecoder().decode(whole).indexOf('<![CDATA[');
    for (let cut = from; cut <= until; cut += 1)
      expect(await baked(whole.slice(0, cut))).toBe('baked-truncated');
  });

  test('that ends before its root does may have held one', async () => {
    const whole = svgWith('<g></g>');
    for (const cut of [5, 12, 30])
      expect(await baked(whole.slice(0, -cut))).toBe('baked-truncated');
  });

  test.each([
    [
      'the same attribute twice',
      `<o:credential xmlns:o="${OPEN_BADGES_3}" verify="a" verify="b"/>`,
    ],
    ['a value without quotes', `<o:credential xmlns:o="${OPEN_BADGES_3}" verify=a/>`],
    ['more ends than starts', `</svg></svg>${verifyElement(URL)}`],
    ['a thousand levels', `${'<g>'.repeat(1000)}${verifyElement(URL)}`],
  ])('is refused for %s', async (_, element) =>
    expect(await baked(svgWith(element))).toBe('parsing-error'),
  );

  test('cannot make the scanner slow', async () => {
    const long = [
      `<!--${'-'.repeat(500_000)}`,
      '<!-- -->'.repeat(60_000),
      `<g ${'a="b" '.repeat(60_000)}`,
      '<g/>'.repeat(100_000),
      `<g${' '.repeat(500_000)}`,
    ];
    const start = performance.now();
    for (const text of long) {
      svg.matches(new TextEncoder().encode(text));
      await svg.open(svgWith(text));
    }
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

test('whatever stands in a drawing, a credential comes out of its own element alone', async () => {
  const pieces = [
    '<',
    '>',
    '/',
    '<g',
    ' a="b"',
    "'",
    '"',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '&',
    ';',
  ];
  const words = fc.array(fc.constantFrom(...pieces, 'verify', 'x', ' ', '=', OPEN_BADGES_3), {
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      expect(typeof (await baked(svgWith(text.join(''))))).toBe('string');
    }),
    { numRuns: process.env['MUTATIONS'] === 'few' ? 100 : 2_000, seed: 7 },
  );
});

describe('what is taken for an SVG', () => {
  const matches = (text: string) => svg.matches(new TextEncoder().encode(text));

  test('begins with its root, behind instructions and comments', () => {
    expect(matches('\ufeff<?xml version="1.0"?>\n<!-- a > b --><svg>')).toBe(true);
    expect(matches('<s:svg xmlns:s="http://www.w3.org/2000/svg"/>')).toBe(true);
    expect(matches('<!DOCTYPE svg [ ]><svg/>')).toBe(true);
  });
  test.each([
    '<!doctype html><svg>',
    '<html><svg/></html>',
    '<svgs/>',
    '{"a":"<svg>"}',
    '<a/><svg/>',
  ])('is not %s', (text) => expect(matches(text)).toBe(false));
});
