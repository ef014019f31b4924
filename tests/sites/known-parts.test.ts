import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, test, vi } from 'vitest';
import { readGeneralPage } from '@/utils/sites/reading/general-page';
import { changedParts, notice } from '@/utils/sites/reading/known-parts';

/** A document that knows the order of its nodes. */
function documentOf(source: string): Document {
  const { document } = new Window({ url: url.href });
  document.write(source);
  // happy-dom writes its own types beside the browser's, for the same members.
  return document as unknown as Document;
}

const url = new URL('https://people.example/amara');
const badge = (number: number) =>
  `https://www.credly.com/badges/00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const kinds: readonly ((number: number) => string)[] = [
  (number) => `<a href="${badge(number)}">Badge ${number}</a>`,
  (number) => `<a href="/people/${number}">Nobody</a>`,
  (number) => `<p>See ${badge(number)}</p>`,
  (number) => `<iframe title="Badge" src="${badge(number)}/embedded"></iframe>`,
  (number) => `<div data-share-badge-id="${badge(number).slice(-36)}"></div>`,
  (number) =>
    `<blockquote class="badgr-badge"><a href="${badge(number)}"><img></a><p>Badge</p></blockquote>`,
  (number) => `<a href="mailto:amara${number}@people.example">Write</a>`,
  () => '<section><h2>People also viewed</h2></section>',
  (number) =>
    `<div class="h-card"><a class="p-name" href="/p/${number}">Person ${number}</a></div>`,
];

const html = (parts: readonly string[]) =>
  `<!doctype html><html><head><title>Amara Lindqvist</title></head><body><h1>Amara Lindqvist</h1><main>${parts
    .map((part) => `<div>${part}</div>`)
    .join('')}</main></body></html>`;

const anew = (document: Document) =>
  readGeneralPage('any-page', { document: documentOf(document.documentElement.outerHTML), url });
const again = (document: Document) => readGeneralPage('any-page', { document, url });

const part = fc.tuple(fc.nat(kinds.length - 1), fc.integer({ min: 1, max: 12 }));
const made = ([kind, number]: readonly [number, number]) => kinds[kind]?.(number) ?? '';

const change = fc.record({
  how: fc.constantFrom('append', 'prepend', 'remove', 'replace', 'move', 'address', 'text'),
  at: fc.nat(9),
  part,
});

describe('a page of which parts are known', () => {
  test('is read after any changes as if it were read for the first time', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        (parts, changes) => {
          const document = documentOf(html(parts.map(made)));
          again(document);
          for (const one of changes) for (const node of apply(document, one)) notice(node);
          expect(again(document)).toEqual(anew(document));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('is not read again for a change in which nothing lies', () => {
    const document = documentOf(html([made([0, 1]), '<p>Nothing</p>']));
    again(document);
    const [paragraph] = document.querySelectorAll('main p');
    if (!paragraph) throw new Error('no paragraph');
    paragraph.textContent = 'Nothing else';
    expect(notice(paragraph)).toBe(false);
    paragraph.innerHTML = made([0, 2]);
    expect(notice(paragraph)).toBe(true);
  });

  test('is read again where what its posting says may have come', () => {
    const document = documentOf(
      html([
        '<script type="application/ld+json">{"@type":"JobPosting","title":"A"}</script><p>1</p>',
      ]),
    );
    again(document);
    const [paragraph] = document.querySelectorAll('main p');
    if (!paragraph) throw new Error('no paragraph');
    paragraph.textContent = 'Chart the tides with us. '.repeat(20);
    expect(notice(paragraph)).toBe(true);
    expect(again(document).posting?.description?.value).toContain('Chart the tides');
  });

  test('S16: is looked at in slices when many parts have changed', () => {
    const document = documentOf(html([made([0, 1])]));
    again(document);
    const parts = changedParts(document);
    const target = document.body;
    const addedNodes = Array.from({ length: 100 }, () => document.createElement('p'));
    parts.note([{ type: 'childList', target, addedNodes, removedNodes: [] } as never]);
    // Each reading of the clock finds it a millisecond later.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now++);
    const answers: (boolean | 'more')[] = [];
    do answers.push(parts.look());
    while (answers.at(-1) === 'more');
    expect(answers.length).toBeGreaterThan(5);
    expect(answers.at(-1)).toBe(false);
    vi.restoreAllMocks();
  });

  test('is searched as a whole when it holds shadow roots', () => {
    const document = documentOf(html([made([0, 1])]));
    again(document);
    const host = document.createElement('x-badges');
    host.attachShadow({ mode: 'open' }).innerHTML = made([0, 2]);
    document.querySelector('main')?.append(host);
    expect(notice(host)).toBe(true);
    expect(again(document).candidates[0]?.badgeLinks).toHaveLength(2);
  });
});

/** Changes the page, and says which parts an observer would name. */
function apply(
  document: Document,
  { how, at, part: given }: typeof change extends fc.Arbitrary<infer Change> ? Change : never,
): Node[] {
  const main = document.querySelector('main');
  const children = [...(main?.children ?? [])];
  const child = children[at % Math.max(1, children.length)];
  if (!main) return [];
  const fresh = document.createElement('div');
  fresh.innerHTML = made(given);
  switch (how) {
    case 'append':
      main.append(fresh);
      return [fresh];
    case 'prepend':
      main.prepend(fresh);
      return [fresh];
    case 'remove':
      child?.remove();
      return child ? [child] : [];
    case 'replace':
      child?.replaceWith(fresh);
      return child ? [child, fresh] : [fresh];
    case 'move':
      if (child) main.append(child);
      return child ? [child] : [];
    case 'address': {
      const link = child?.querySelector('a');
      link?.setAttribute('href', badge(given[1]));
      return link ? [link] : [];
    }
    case 'text': {
      const paragraph = child?.querySelector('p');
      if (paragraph) paragraph.textContent = `See ${badge(given[1])}`;
      return paragraph ? [paragraph] : [];
    }
  }
}
