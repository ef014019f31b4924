import { describe, expect, test } from 'vitest';

const sources = import.meta.glob<string>(
  ['/utils/**/*.{ts,css}', '/components/**/*.{ts,tsx,css}', '/entrypoints/**/*.{ts,tsx,html,css}'],
  { query: '?raw', import: 'default', eager: true },
);

/** The files in which something stands, without what is only said about it. */
const withText = (text: RegExp): string[] =>
  Object.entries(sources)
    .filter(([, source]) =>
      text.test(source.replaceAll(/^\s*\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '')),
    )
    .map(([file]) => file.slice(1))
    .toSorted();

describe('S15: access to hosts', () => {
  test('is asked of the browser in one place', () =>
    expect(withText(/permissions\s*\.request/u)).toEqual(['utils/browser/permissions.ts']));

  test('is asked for by pages of ours alone, never by the worker or a script on a page', () => {
    const asking = withText(/\baccess\.request\(/u);
    expect(asking.length).toBeGreaterThan(2);
    const screens =
      /^(?:entrypoints\/(?:popup|sidepanel|options|batch|welcome|report)\/|utils\/browser\/site-level\.ts$)/u;
    expect(asking.filter((file) => !screens.test(file))).toEqual([]);
    expect(withText(/site-level'/u).filter((file) => !screens.test(file))).toEqual([]);
  });
});

describe('S46: other extensions', () => {
  test('are listened to nowhere', () =>
    expect(withText(/on(?:Message|Connect|UserScriptMessage)External/u)).toEqual([]));
  test('and pages are told nothing by messages of their own', () =>
    expect(
      withText(
        /(?:window|parent|top|self|opener|globalThis)\.postMessage|(?<![\w.])postMessage\(|dispatchEvent\(/u,
      ),
    ).toEqual([]));
});

describe('S2 S3: scripts on pages', () => {
  test('are not those of the framework, which tell the page who we are and obey its events', () =>
    expect(
      withText(/defineContentScript|createShadowRootUi|createIntegratedUi|ContentScriptContext/u),
    ).toEqual([]));
});

describe('S11: the way out', () => {
  test('is one: what asks a host stands in the worker, and hands on to its own checks alone', () =>
    expect(
      withText(
        /(?<![\w.])fetch\(|XMLHttpRequest|sendBeacon|new (?:WebSocket|EventSource|WebTransport)/u,
      ),
    ).toEqual([
      'entrypoints/background/surroundings.ts',
      'entrypoints/welcome/verify-sample.ts',
      'utils/browser/messages.ts',
      'utils/browser/network.ts',
      'utils/browser/packaged.ts',
    ]));

  test.each(['packaged', 'verify-sample', 'messages'])(
    'of which %s reads a file of the package',
    (name) => {
      const [, source = ''] =
        Object.entries(sources).find(([file]) => file.endsWith(`/${name}.ts`)) ?? [];
      expect(source.match(/(?<![\w.])fetch\(/gu)).toHaveLength(1);
      expect(source).toMatch(/fetch\(browser\.runtime\.getURL\(/u);
    },
  );
});

test('S11: a table is handed to its reader as a text, and never as an address', () =>
  expect(withText(/download:\s*true|worker:\s*true/u)).toEqual([]));

describe('S24: what others wrote', () => {
  test('is never taken for markup', () =>
    expect(
      withText(
        /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|setHTMLUnsafe|createContextualFragment/u,
      ),
    ).toEqual([]));
  test('is no address of a picture, a frame or a script', () =>
    expect(
      withText(/<(?:img|iframe|script|object|embed|video|audio|link)\s[^>]*(?:src|href|data)=\{/u),
    ).toEqual([]));
});
