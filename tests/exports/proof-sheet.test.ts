import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, test } from 'vitest';

import type { Seen } from '@/components/seen';
import { proofSheetOf } from '@/components/wallet/sheet-words';
import { speak } from '@/components/words';
import { plainSheet } from '@/utils/exports/plain-sheet';
import { proofSheetHtml } from '@/utils/exports/proof-sheet';
import { languages } from '@/utils/model/languages';
import { WALLET_TAB } from '@/utils/model/store';

import { badgeLink } from '../browser/rows';
import { voice } from '../components/locales';
import { forged, kubernetes, problem, seenWith, unseen } from '../components/seen';

const own = { tabId: WALLET_TAB };

beforeEach(() => speak(voice('en')));

const told = { person: 'Amara Lindqvist', version: '0.1.0', now: new Date('2026-06-03T09:00:00Z') };
const htmlOf = (...chosen: readonly Seen[]) => proofSheetHtml(proofSheetOf(chosen, told));
const pageOf = (...chosen: readonly Seen[]) => parseHTML(htmlOf(...chosen)).document;
const factsIn = (root: ParentNode) =>
  Object.fromEntries(
    [...root.querySelectorAll('dl > div')].map((row) => [
      row.querySelector('dt')?.textContent,
      row.querySelector('dd')?.textContent,
    ]),
  );

describe('a proof sheet', () => {
  test('says of each credential who issued what, when and by whom it was checked, and where it lies', () => {
    const page = pageOf(seenWith('all-checked'));
    expect(page.querySelector('h1')?.textContent).toBe('Proof sheet: Amara Lindqvist');
    expect(page.querySelector('li h2')?.textContent).toBe('Kubernetes Operations');
    expect(page.querySelector('.verdict')?.textContent).toBe('Verified: issued by halden.example');
    expect(page.querySelectorAll('svg.seal path').length).toBe(2);
    expect(factsIn(page)).toMatchObject({
      'Issued by': 'halden.example (calls itself “Massachusetts Institute of Technology”)',
      'Issued to': 'Amara Lindqvist',
      'How it is known': 'The issuer’s signature was checked',
      Revocation: 'Not revoked',
      Checked: expect.stringMatching(/^On this computer on 1 June? 2026, .+ In order: signature/u),
      Link: 'https://issuer.example/credentials/1.json',
    });
  });

  test('says what is not stated', () => {
    const {
      id: _id,
      validFrom: _from,
      validUntil: _until,
      issuedOn: _on,
      ...bare
    } = kubernetes({ recipients: [] });
    const facts = factsIn(pageOf(seenWith('all-checked', { result: { credential: bare } })));
    expect(facts).toMatchObject({
      'Issued to': 'not stated',
      Issued: 'not stated',
      Valid: 'not stated',
      Identifier: 'not stated',
    });
  });

  test('gives an expired one as expired, and never says how long ago anything was', () => {
    const page = pageOf(seenWith('expired', { stale: true, result: { status: 'expired' } }));
    expect(page.querySelector('li')?.className).toBe('caution');
    expect(page.querySelector('.verdict')?.textContent).toMatch(/^Caution: expired on /u);
    expect(page.body.textContent).not.toMatch(/\bago\b|just now/u);
  });

  test('says nothing that a forged one claims', () => {
    const page = pageOf(forged());
    expect(page.querySelector('li')?.className).toBe('problem');
    expect(page.querySelector('li h2')?.textContent).toBe('issuer.example');
    expect(page.body.textContent).not.toContain('Kubernetes');
  });

  test('calls nothing verified that was not checked', () => {
    const page = pageOf(unseen());
    expect(page.querySelector('li')?.className).toBe('neutral');
    expect(page.querySelector('.verdict')?.textContent).toBe('Not checked');
    expect(page.querySelector('li > p')).toBe(null);
    expect(factsIn(page)).toMatchObject({ Checked: 'not stated' });
  });

  test.each([
    seenWith('expired', { finding: own, result: { status: 'expired' } }),
    seenWith('not-judged', { finding: own, result: { problem: problem('private') } }),
  ])('says nothing that is meant for its holder alone', (seen) =>
    expect(pageOf(seen).body.textContent).not.toMatch(/renewable at|make it public/iu),
  );

  test('says of one that is not checked nothing that an earlier check left behind', () => {
    const page = pageOf(seenWith('all-checked', { finding: { state: 'found' } }));
    expect(page.querySelector('.verdict')?.textContent).toBe('Not checked');
    const facts = factsIn(page);
    expect(facts).toMatchObject({ Checked: 'not stated' });
    expect(facts).not.toHaveProperty('Revocation');
    expect(facts).not.toHaveProperty('How it is known');
    expect(page.body.textContent).not.toMatch(/was checked on this computer|Not revoked/u);
  });

  test('is read from right to left in Arabic', () => {
    speak(voice('ar'));
    const page = pageOf(seenWith('all-checked'));
    expect(page.documentElement.getAttribute('dir')).toBe('rtl');
    expect(page.documentElement.getAttribute('lang')).toMatch(/^ar/u);
    expect(page.querySelector('.link bdi')?.getAttribute('dir')).toBe(null);
    expect(page.querySelector('.link a bdi')?.getAttribute('dir')).toBe('ltr');
  });
});

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><svg/onload=alert(1)>',
  '&lt;script&gt; &#60;b&#62;',
  '<!-- --><iframe src="https://tracker.example">',
];

const hostileSeen = (text: string): Seen =>
  seenWith('issuer-unknown', {
    finding: { link: badgeLink({ text }) },
    result: {
      credential: kubernetes({
        id: text,
        achievement: { name: text, tags: [], alignments: [{ name: text }] },
        issuer: { id: text, name: text },
        recipients: [{ kind: 'name', identity: text, hashed: false }],
      }),
    },
  });

describe('a hostile text', () => {
  test.each(hostile)('stays text: %s', (text) => {
    const person = { ...told, person: text };
    const html = proofSheetHtml(proofSheetOf([hostileSeen(text)], person));
    const { document } = parseHTML(html);
    expect(document.querySelectorAll('script, img, iframe, object, embed, link')).toHaveLength(0);
    expect(document.querySelectorAll('style')).toHaveLength(1);
    const attributes = [...document.querySelectorAll('*')].flatMap((one) => [...one.attributes]);
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
    expect(document.querySelector('li h2')?.textContent).toBe(text);
    expect(document.querySelectorAll('a')).toHaveLength(1);
  });

  test('neither reorders nor hides what stands beside it', () => {
    const html = htmlOf(hostileSeen('Cloud \u202egnp.exe\u202c \u2066x\u2069\u200b\u0000'));
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\0]/u);
  });

  test('in the person’s name hides nothing in the title', () => {
    const person = { ...told, person: 'Amara \u202egnp.exe\u200b' };
    const { document } = parseHTML(proofSheetHtml(proofSheetOf([seenWith('all-checked')], person)));
    expect(document.title).toContain('Amara');
    expect(document.title).not.toMatch(/[\u202e\u200b]/u);
  });

  test('in an address is shown as the browser reads it', () => {
    const sheet = proofSheetOf([seenWith('all-checked')], told);
    const entries = sheet.entries.map((entry) => ({
      ...entry,
      link: { name: 'Link', value: 'https://issuer.ex\u0430mple/1' },
    }));
    const { document } = parseHTML(proofSheetHtml({ ...sheet, entries }));
    expect(document.querySelector('.link a')?.textContent).toBe('https://issuer.xn--exmple-4nf/1');
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'http://issuer.example/1',
    'blob:https://issuer.example/1',
    'not an address',
  ])('leads nowhere: %s', (href) => {
    const page = pageOf(
      seenWith('all-checked', { finding: { link: badgeLink({ href: 'https://a.example/' }) } }),
    );
    expect(page.querySelectorAll('a')).toHaveLength(1);
    const sheet = proofSheetOf([seenWith('all-checked')], told);
    const [entry] = sheet.entries;
    if (!entry) throw new Error('no entry');
    const linked = { ...sheet, entries: [{ ...entry, link: { name: 'Link', value: href } }] };
    const { document } = parseHTML(proofSheetHtml(linked));
    expect(document.querySelectorAll('a, script')).toHaveLength(0);
  });
});

test('a sheet runs, loads and names nothing besides its credentials and their addresses', () => {
  const html = htmlOf(seenWith('all-checked'), seenWith('expired'));
  const { document } = parseHTML(html);
  expect(document.querySelectorAll('[src], [srcset], script, link, form, [style]')).toHaveLength(0);
  expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
    "default-src 'none'",
  );
  expect(html).not.toMatch(/@import|url\(/u);
  const addresses = new Set(html.match(/https?:\/\/[^"<\s]+/gu));
  expect([...addresses].toSorted()).toEqual([
    'https://issuer.example/credentials/1',
    'https://issuer.example/credentials/1.json',
  ]);
});

describe('a sheet as plain text', () => {
  const links = [
    'https://issuer.example/credentials/1.json',
    'https://www.credly.com/badges/4b1f3c7e-2a55-4c0e-9d0f-5f1f7f3f9a10',
    'https://xn--bcher-kva.example/a%20b?x=(1)&y=%C3%A9#part-2.',
  ];
  const textOf = (language: string) => {
    speak(voice(language));
    const credential = kubernetes({ id: 'urn:uuid:1' });
    const chosen = links.map((href) =>
      seenWith('all-checked', {
        finding: { link: badgeLink({ href }) },
        result: { credential },
      }),
    );
    return plainSheet(proofSheetOf(chosen, told));
  };

  test.each(languages)('keeps every link whole on a line of its own: %s', (language) => {
    // What a text area makes of what is pasted (HTML, section 4.10.11.4): its line breaks alone.
    const pasted = textOf(language).replaceAll('\n', '\r\n').replace(/\r\n?/gu, '\n');
    const found = pasted
      .split('\n')
      .flatMap((line) => /(?:^|\s)(https:\/\/\S+)$/u.exec(line)?.[1] ?? []);
    expect(found).toEqual(links);
  });

  test('has a block for each credential', () => {
    const blocks = textOf('en').split('\n\n');
    expect(blocks).toHaveLength(2 + links.length);
    for (const block of blocks.slice(1, -1)) {
      expect(block.split('\n').slice(0, 2)).toEqual([
        'Kubernetes Operations',
        'Verified: issued by halden.example',
      ]);
      expect(block).toContain('\nIssued by: halden.example');
    }
  });

  test('takes no line break and no hidden sign from a credential', () => {
    const text = plainSheet(
      proofSheetOf([hostileSeen('One\n\nLink: https://evil.example/\u202e')], told),
    );
    expect(text.split('\n\n')).toHaveLength(3);
    expect(text).not.toMatch(/\u202e|^Link: https:\/\/evil/mu);
  });
});
