import { beforeEach, describe, expect, test } from 'vitest';

import type { Seen } from '@/components/seen';
import { Export } from '@/components/wallet/Export';
import { ShareList } from '@/components/wallet/ShareList';
import { speak } from '@/components/words';
import { ShareScreen } from '@/entrypoints/wallet/ShareScreen';
import { previewOf, sharedFile, textOf } from '@/entrypoints/wallet/share';
import { sessionStore } from '@/utils/browser/session-store';
import { sha256Hex } from '@/utils/lib/sha256';
import { fileLink } from '@/utils/model/file-link';
import { type ShareChoice, shareForms } from '@/utils/model/share';

import { freshBrowser } from '../browser/fake-browser';
import { badgeLink } from '../browser/rows';
import { drawn, textOf as wordsIn, wordsOf } from './drawn';
import { voice } from './locales';
import { kubernetes, NOW, problem, seenWith } from './seen';

beforeEach(() => {
  freshBrowser();
  speak(voice('en'));
});

const seenAt = (id: string, reason: Parameters<typeof seenWith>[0] = 'all-checked') =>
  seenWith(reason, { finding: { id, link: badgeLink({ href: `https://issuer.example/${id}` }) } });

const seen: readonly Seen[] = [seenAt('a'), seenAt('b'), seenAt('c', 'expired')];
const told = { seen, version: '0.1.0', now: NOW };
const choice = (form: ShareChoice['form'], ...ids: readonly string[]): ShareChoice => ({
  form,
  ids: new Set(ids),
  name: '',
  email: '',
});

describe('what the user shares', () => {
  test.each(shareForms)('has nothing that was not chosen: %s', (form) => {
    const { text } = previewOf(choice(form, 'b'), told);
    expect(text).toContain('https://issuer.example/b');
    expect(text).not.toMatch(/issuer\.example\/[ac]\b/u);
  });

  test('names nobody but whom the user typed', async () => {
    expect(textOf(choice('json-resume', 'a'), told)).not.toContain('basics');
    const named = { ...choice('json-resume', 'a'), name: ' Amara ', email: 'amara@people.example' };
    expect(JSON.parse(textOf(named, told)).basics).toEqual({
      name: 'Amara',
      email: 'amara@people.example',
    });
    expect(textOf(choice('text', 'a'), told)).toMatch(/^Proof sheet\n/u);
    expect(textOf({ ...named, form: 'text' }, told)).toMatch(/^Proof sheet: Amara\n/u);
  });

  describe('under the name that the user typed', () => {
    const under = (name: string, one: Seen, form: ShareChoice['form'] = 'text') => {
      const given = { ...choice(form, one.finding.id), name };
      return previewOf(given, { ...told, seen: [one] });
    };

    test('is verified where it bears that name, however it is written', () =>
      expect(under('LINDQVIST, Amara', seenAt('a')).text).toContain(
        '\nVerified: issued by halden.example\n',
      ));

    test.each([
      ['Mallory Black', 'Caution: issued to another name', 'Amara Lindqvist, not Mallory Black'],
      ['A. Lindqvist', 'Caution: the name is only similar', 'Amara Lindqvist'],
    ])('is not verified where it bears another: %s', (name, verdict, to) => {
      const { text } = under(name, seenAt('a'));
      expect(text).not.toContain('Verified');
      expect(text).toContain(`\n${verdict}\n`);
      expect(text).toContain(`\nIssued to: ${to}\n`);
    });

    test('counts what the user said of it here for nothing', () => {
      const said = seenWith('all-checked', { appraisal: { recipientBy: 'you' } });
      expect(under('Mallory Black', said).text).toContain('Caution: issued to another name');
    });

    test.each(['expired', 'issuer-unknown', 'revoked'] as const)(
      'stays what it is besides, and says that it bears another: %s',
      (reason) => {
        const { text } = under('Mallory Black', seenAt('a', reason));
        expect(text.split('\n\n')[1]).toMatch(/^Kubernetes Operations\n(?:Caution|Problem): /u);
        expect(text).not.toContain('Caution: issued to another name');
        expect(text).toContain('\nIssued to: Amara Lindqvist, not Mallory Black\n');
      },
    );

    test.each(['all-checked', 'issuer-unknown'] as const)(
      'is in no résumé of another: %s',
      (reason) => {
        expect(under('Amara Lindqvist', seenAt('a', reason), 'json-resume').leftOut).toBe(0);
        const preview = under('Mallory Black', seenAt('a', reason), 'json-resume');
        expect(preview.leftOut).toBe(1);
        expect(JSON.parse(preview.text).certificates).toEqual([]);
      },
    );

    test('is verified where it names nobody in letters', () => {
      const credential = kubernetes({
        recipients: [{ kind: 'email', identity: 'sha256$00', hashed: true }],
      });
      const one = seenWith('all-checked', { result: { credential } });
      expect(under('Mallory Black', one).text).toContain('\nVerified: issued by ');
    });

    test('is not verified where one of those presented together bears another', () => {
      const one = seenWith('all-checked');
      const { appraisal } = one.finding;
      const { result } = one;
      if (!appraisal || !result?.credential) throw new Error('nothing was checked');
      const format = 'verifiable-presentation';
      const whole = { ...result.credential, format, recipients: [] };
      const shown: Seen = {
        finding: { ...one.finding, appraisal: { ...appraisal, parts: [appraisal] } },
        result: { ...result, credential: whole, parts: [{ ...result, subject: 'same' }] },
      };
      expect(under('Mallory Black', shown).text).toContain('Caution: issued to another name');
    });

    const record = (seal: 'all-checked' | 'part-of-another', holder: string): Seen => {
      const one = seenWith(seal);
      const { result } = one;
      if (!one.finding.appraisal || !result?.credential) throw new Error('nothing was checked');
      const recipients = [{ kind: 'name', identity: holder, hashed: false } as const];
      const part = { ...result, credential: kubernetes({ recipients }), subject: 'same' as const };
      const part0 = { ...one.finding.appraisal, recipient: 'another' as const };
      const parts = [seal === 'all-checked' ? one.finding.appraisal : part0];
      const appraisal = { ...one.finding.appraisal, parts };
      return {
        finding: { ...one.finding, appraisal },
        result: { ...result, credential: { ...result.credential, format: 'clr-2' }, parts: [part] },
      };
    };

    test('is not verified where a record of its holder holds what is of another', () => {
      const one = record('all-checked', 'Bob Roe');
      expect(under('Amara Lindqvist', one).text).toContain(
        '\nCaution: a credential inside names somebody else\n',
      );
      expect(under('Amara Lindqvist', one, 'json-resume').leftOut).toBe(1);
    });

    test('is verified where all that a record holds bears the name, which another here did not', () =>
      expect(under('Amara Lindqvist', record('part-of-another', 'Amara Lindqvist')).text).toContain(
        '\nVerified: issued by halden.example\n',
      ));

    const another = (recipientBy: string, recipient: 'another' | 'compatible' = 'another') =>
      seenWith(recipient === 'another' ? 'another-recipient' : 'compatible-name', {
        appraisal: { recipient, recipientBy },
      });

    test.each(['another', 'compatible'] as const)(
      'is verified where it bears that name, and %s here: that was another comparison',
      (recipient) => {
        const one = another('name', recipient);
        const { text } = under('Amara Lindqvist', one);
        expect(text).toContain('\nVerified: issued by halden.example\n');
        expect(text).toContain('\nIssued to: Amara Lindqvist\n');
        expect(under('Amara Lindqvist', one, 'json-resume').leftOut).toBe(0);
      },
    );

    test('keeps the caution of an address that differs, and says of no name that it is not itself', () => {
      const { text } = under('Amara Lindqvist', another('email'));
      expect(text).toContain('Caution: issued to another');
      expect(text).toContain('\nIssued to: Amara Lindqvist\n');
    });
  });

  test('says how many of them a résumé has no word for', () =>
    expect(previewOf(choice('json-resume', 'a', 'c'), told).leftOut).toBe(1));

  test('is previewed as far as anybody reads', () => {
    const many = Array.from({ length: 60 }, (_, place) => seenAt(`id-${place}`));
    const all = choice('text', ...many.map(({ finding }) => finding.id));
    const { text } = previewOf(all, { ...told, seen: many });
    expect(text).toMatch(/\n10 more\n$/u);
    expect(text.match(/^Kubernetes Operations$/gmu)).toHaveLength(50);
  });

  test('is a file of its form', async () => {
    const body = Uint8Array.from(Buffer.from('{"a":1}'));
    const link = fileLink('badge.json', sha256Hex(body));
    const store = sessionStore();
    await store.files.put({ id: link.href, body });
    const own = [seenWith('all-checked', { finding: { id: 'a', link } })];
    const names = await Promise.all(
      shareForms.map(async (form) => {
        const file = await sharedFile(choice(form, 'a'), { ...told, seen: own }, store);
        return file.ok ? [file.value.name, file.value.content] : [];
      }),
    );
    expect(names.map(([name]) => name)).toEqual([
      'proof-sheet.html',
      'credentials.txt',
      'resume.json',
      'proof-bundle.zip',
    ]);
    expect(Buffer.from(names[3]?.[1] ?? '').includes(Buffer.from(body))).toBe(true);
  });
});

describe('the screen to share from', () => {
  const screen = () => drawn(<ShareScreen store={sessionStore()} seen={seen} version="0.1.0" />);

  test('begins with nothing chosen, and then gives nothing out', () => {
    const root = screen();
    expect(wordsOf(root, '[role=status]')[0]).toMatch(/^0 of 3 chosen\./u);
    expect(root.querySelectorAll('input[type=checkbox][checked]')).toHaveLength(0);
    expect(root.querySelector('.actions .button')?.hasAttribute('disabled')).toBe(true);
    expect(root.querySelector('pre')).toBe(null);
  });

  test('names each credential with its seal in words', () => {
    const [first, , third] = wordsOf(screen(), '.share-list li');
    expect(first).toMatch(/^Kubernetes Operations Verified/u);
    expect(third).toMatch(/^Kubernetes Operations Caution: expired/u);
  });

  test('offers every form with a word on what it is for', () => {
    const root = screen();
    expect(root.querySelectorAll('fieldset input[type=radio]')).toHaveLength(shareForms.length);
    for (const words of wordsOf(root, 'fieldset small')) expect(words).not.toBe('');
  });

  test('says why nothing was saved', () => {
    const refused = drawn(
      <Export
        seen={seen}
        now={NOW}
        preview={() => ({ text: '', leftOut: 0 })}
        problem={problem('bundle-too-large')}
        isWriting={false}
        isCopied={false}
        onSave={() => undefined}
        onCopy={() => undefined}
      />,
    );
    expect(wordsIn(refused)).toContain('That did not work: The files are too large for one bundle');
  });

  test('says that something is written, and that something was copied', () => {
    const nothing = { seen, now: NOW, preview: () => ({ text: '', leftOut: 0 }) };
    const acts = { onSave: () => undefined, onCopy: () => undefined };
    const lastWords = (isWriting: boolean, isCopied: boolean) =>
      wordsOf(
        drawn(<Export {...nothing} {...acts} {...{ isWriting, isCopied }} />),
        '[role=status]',
      ).at(-1);
    expect(lastWords(true, false)).toBe('Writing…');
    expect(lastWords(false, true)).toBe('Copied.');
    expect(lastWords(false, false)).toBe('');
  });

  test('draws no more of a large wallet than anybody reads', () => {
    const many = Array.from({ length: 5_000 }, (_, place) => seenAt(`id-${place}`));
    const root = drawn(
      <ShareList seen={many} now={NOW} chosen={new Set(['id-4000'])} onChosen={() => undefined} />,
    );
    expect(root.querySelectorAll('li')).toHaveLength(100);
    expect(wordsIn(root)).toContain('1 of 5,000 chosen.');
    expect(wordsIn(root)).toContain('4,900 more');
  });
});
