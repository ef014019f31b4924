import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { type Marks, marksOnPage } from '@/components/overlay/marks';
import type { OverlayFeed, PublicVerdict } from '@/utils/model/public-verdict';

/** What a browser tells an observer is told here by hand, so that two things can happen between two of its turns. */
class Observer {
  static readonly all: Observer[] = [];
  readonly pending: Partial<MutationRecord>[] = [];
  readonly listen: (records: readonly Partial<MutationRecord>[]) => void;
  constructor(listen: Observer['listen']) {
    this.listen = listen;
    Observer.all.push(this);
  }
  observe() {}
  disconnect() {}
  takeRecords() {
    return this.pending.splice(0);
  }
}

const HREF = 'https://issuer.example/1';
const verdict = {
  findingId: 'a',
  href: HREF,
  shape: 'verified',
  label: 'Verified',
} as never as PublicVerdict;
const feed = { verdicts: [verdict], words: {} } as never as OverlayFeed;
const lost = vi.fn();
let document: Document;
let marks: Marks;

beforeEach(() => {
  Observer.all.length = 0;
  lost.mockClear();
  const window = parseHTML(`<body><p><a href="${HREF}">a badge</a></p></body>`);
  document = window.document;
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', { href: 'https://people.example/a' });
  vi.stubGlobal('MutationObserver', Observer);
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('getComputedStyle', () => ({}));
  marks = marksOnPage({
    mode: 'closed',
    tidy: (href) => href,
    places: () => new Map(),
    openPanel: () => {},
    onLeft: () => {},
    onLost: lost,
  });
  marks.show(feed);
});
afterEach(() => {
  marks.remove();
  vi.unstubAllGlobals();
});

const [changes, meddling] = [() => Observer.all[0], () => Observer.all[1]];
const host = () => document.querySelector('a + span');

test('a change of our words is noticed though something of ours is drawn before it is told', () => {
  expect(host()).not.toBe(null);
  meddling()?.pending.push({ target: document.createElement('button') });
  marks.show(feed);
  expect(lost).toHaveBeenCalledWith('changed');
  expect(host()).toBe(null);
});

test('a change of our words is noticed though the page was drawn anew before it is told', () => {
  meddling()?.pending.push({ target: document.createElement('button') });
  host()?.remove();
  changes()?.listen([]);
  expect(lost).toHaveBeenCalledWith('changed');
  expect(host()).toBe(null);
});

test('a host that the page has thrown out is no changed word', () => {
  const before = host();
  if (!before) throw new Error('no mark');
  before.remove();
  changes()?.listen([]);
  meddling()?.listen([{ target: before }]);
  expect(lost).not.toHaveBeenCalled();
  expect(host()).not.toBe(before);
});
