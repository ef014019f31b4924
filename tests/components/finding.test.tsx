import { beforeAll, describe, expect, test } from 'vitest';

import { CheckList } from '@/components/CheckList';
import { FindingLine } from '@/components/FindingLine';
import { CredentialCard } from '@/components/panel/CredentialCard';
import type { Seen } from '@/components/seen';
import { speak } from '@/components/words';
import { fileLink } from '@/utils/model/file-link';
import { sealReasons } from '@/utils/model/seal';

import { cardActions } from './acts-of-nobody';
import { drawn, textOf, wordsOf } from './drawn';
import { voice } from './locales';
import { except, forged, kubernetes, NOW, problem, seenWith, unseen } from './seen';

beforeAll(() => speak(voice()));

const nothing = () => {};
const row = (seen: Seen) =>
  drawn(
    <CredentialCard seen={seen} person={undefined} now={NOW} open={false} actions={cardActions} />,
  );
const headline = (seen: Seen) => textOf(row(seen).querySelector('summary b'));
const buttons = (seen: Seen) => wordsOf(row(seen), 'button');
const under = (seen: Seen) =>
  textOf(drawn(<FindingLine seen={seen} now={NOW} onOpen={nothing} />).querySelector('small'));

describe('a credential that nobody has checked', () => {
  test('is called what the page calls it, apart from the direction of the rest', () => {
    const seen = unseen();
    expect(headline(seen)).toBe('Observability');
    expect(row(seen).querySelector('summary b bdi')).not.toBeNull();
    expect(under(seen)).toBe('Link to issuer.example');
  });

  test('is called by its host where the page calls it nothing', () => {
    const { finding } = unseen();
    const silent = { ...finding, link: { ...finding.link, text: '' } };
    expect(headline({ finding: silent, result: undefined })).toBe('issuer.example');
  });

  test('shows no seal but the neutral one, and offers nothing yet', () => {
    expect(row(unseen()).querySelector('li')?.className).toBe('credential neutral');
    expect(buttons(unseen())).toEqual([]);
  });
});

describe('a credential that was brought into a collection', () => {
  test('says so wherever it is listed, before anybody is asked and after', () => {
    const imported = { imported: true };
    expect(under(unseen(imported))).toBe('Link to issuer.example · imported, not verified there');
    expect(under(seenWith('all-checked', { finding: imported }))).toBe(
      '3 May 2025 to 3 May 2028 · imported, not verified there',
    );
    expect(textOf(row(unseen(imported)))).toContain('the platform has not verified it');
  });
});

describe('a collection', () => {
  test('has no checks to show, for it is no credential that could not be read', () => {
    const collection = { pages: 0, more: true };
    const seen = seenWith('not-judged', { finding: { collection } });
    expect(row(seen).querySelector('.checks')).toBeNull();
  });
});

describe('a file that the user added', () => {
  const link = fileLink('all.zip › anna.json', 'a'.repeat(64));
  const cut = (...asked: readonly string[]): Seen => {
    const { finding, result } = seenWith('not-judged', {
      finding: { link },
      result: { provider: 'file', asked, problem: problem('document-cut') },
    });
    if (!result) throw new Error('no result');
    const { credential: _none, ...unread } = result;
    return { finding, result: unread };
  };

  test('is called by its name, and that it is a file, until it is read', () => {
    expect(headline(unseen({ link }))).toBe('all.zip › anna.json');
    expect(under(unseen({ link }))).toBe('A file that you added');
  });

  test('says what is wrong with it, and offers nothing that would not help', () => {
    expect(headline(cut())).toBe(
      'Not known: The file is cut off: its end is missing. Ask the holder for it again.',
    );
    expect(under(cut())).toBe('all.zip › anna.json');
    expect(buttons(cut())).toEqual([]);
  });

  test('can be checked again where somebody was asked for it', () => {
    expect(buttons(cut('issuer.example'))).toEqual(['Check again: all.zip › anna.json']);
  });

  test('leads to no host when it is forged', () => {
    const seen = seenWith('forged', {
      finding: { link },
      result: { provider: 'file', problem: problem('proof-verification-error') },
    });
    expect(textOf(row(seen).querySelector('.body p'))).toBe(
      'Its signature does not fit: it was changed after it was signed. Nothing it claims is shown.',
    );
  });
});

describe('a credential on the way', () => {
  test.each([
    ['waiting', 'Waiting: Observability'],
    ['checking', 'Checking: Observability'],
  ] as const)('says that it is %s', (state, said) => {
    expect(headline(unseen({ state }))).toBe(said);
    expect(buttons(unseen({ state }))).toEqual([]);
  });

  test('asks for the host that it needs', () => {
    const seen = unseen({ state: 'needs-access', host: 'halden.example' });
    expect(headline(seen)).toBe('Needs access to halden.example');
    expect(buttons(seen)).toEqual(['Allow halden.example']);
  });

  test('keeps its old seal from being seen while it is checked again', () => {
    const again = seenWith('all-checked', { finding: { state: 'checking' } });
    expect(row(again).querySelector('li')?.className).toBe('credential neutral');
    expect(headline(again)).toBe('Checking: Kubernetes, says the page');
  });
});

describe('a credential that was checked', () => {
  test.each(sealReasons)('%s has its shape, a word for it and a sentence', (reason) => {
    const root = row(seenWith(reason, { result: { problem: problem('unreachable') } }));
    const shape = root.querySelector('li')?.className.replace('credential ', '') ?? '';
    expect(root.querySelector(`summary svg.${shape}`)).not.toBeNull();
    const words: Record<string, RegExp> = {
      verified: /^Verified: /u,
      confirmed: /^Confirmed: /u,
      caution: /^Caution: /u,
      problem: /^Problem: /u,
      neutral: /^Not known: /u,
    };
    expect(textOf(root.querySelector('summary b'))).toMatch(words[shape] ?? /^$/u);
    expect(textOf(root.querySelector('details > .body > p'))).toMatch(/\.$/u);
  });

  test('and verified shows its dates', () =>
    expect(under(seenWith('all-checked'))).toBe('3 May 2025 to 3 May 2028'));

  test('and verified without an end shows when it was issued', () => {
    const { validUntil: _, ...endless } = kubernetes();
    expect(under(seenWith('all-checked', { result: { credential: endless } }))).toBe(
      'Issued 3 May 2025',
    );
  });

  test('S36: and not quite good is called by its own title, not by the page’s', () =>
    expect(under(seenWith('issuer-unknown'))).toBe('Kubernetes Operations'));

  test.each(['issuer-unknown', 'issuer-key-changed'] as const)(
    'and %s offers to trust the issuer, by its domain',
    (reason) => expect(buttons(seenWith(reason))).toContain('Trust this issuer… halden.example'),
  );

  test.each(sealReasons.filter((reason) => !/^issuer-/u.test(reason)))(
    'and %s offers nobody to trust',
    (reason) => expect(buttons(seenWith(reason)).join()).not.toContain('Trust'),
  );

  test('and not known may be checked again', () =>
    expect(buttons(seenWith('not-judged'))).toEqual(['Check again: Kubernetes Operations']));

  test('a while ago is drawn hollow and says when', () => {
    const seen = seenWith('all-checked', {
      stale: true,
      result: { verifiedAt: '2026-05-29T12:00:00Z' },
    });
    expect(row(seen).querySelector('summary path')?.getAttribute('fill')).toBe('none');
    expect(headline(seen)).toBe(
      'Verified 3 days ago (not re-checked): Kubernetes Operations, issued by halden.example',
    );
  });
});

describe('a forged credential', () => {
  /** Refused with its claims taken away, and the same if somebody forgot to. */
  const cases: readonly (readonly [string, Seen])[] = [
    ['without its claims', forged()],
    ['with its claims', { ...seenWith('forged'), finding: forged().finding }],
    ['whose holder proved nothing', seenWith('holder-proof-failed')],
  ];

  test.each(cases)('shows nothing that it claims: %s', (_, seen) => {
    const { textContent = '' } = row(seen);
    for (const claim of [
      'Kubernetes Operations',
      'halden.example',
      'Amara',
      'Massachusetts',
      '2028',
    ])
      expect(textContent).not.toContain(claim);
    expect(under(seen)).toBe('Link to issuer.example');
    expect(buttons(seen)).toEqual(['Check again: issuer.example']);
  });
});

describe('the list of checks', () => {
  const checks = (seen: Seen) => wordsOf(drawn(<CheckList seen={seen} />), 'li');

  test('is not there before there was a check', () => expect(checks(unseen())).toEqual([]));

  test('says every check in its order, then who vouches and whose it is', () =>
    expect(checks(seenWith('all-checked'))).toEqual([
      'It is a credential of a known format',
      'The proof holds: not changed since it was issued',
      'It was issued by the issuer it names',
      'Not revoked',
      'Within its dates',
      'Issuer known: listed in Open Registry',
      'The name on it is the name on this page',
    ]));

  test('says why a question stayed open', () => {
    const open = { outcome: 'unknown', problem: problem('status-retrieval-error') } as const;
    const seen = seenWith('status-unchecked', { result: { checks: except('status', open) } });
    expect(checks(seen)[3]).toBe(
      'Revocation could not be checked The issuer’s status list could not be fetched. What this means',
    );
  });

  test('says what is true and worth saying, beside what passed', () => {
    const remarks = [problem('status-list-of-another', { issuer: 'did:web:lists.example' })];
    const checked = except('status', { outcome: 'passed', remarks });
    expect(checks(seenWith('all-checked', { result: { checks: checked } }))[3]).toContain(
      'The status list is kept by somebody else than the issuer: did:web:lists.example.',
    );
  });

  test('says so where the issuer offers no revocation', () => {
    const none = except('status', { outcome: 'skipped' });
    expect(checks(seenWith('all-checked', { result: { checks: none } }))[3]).toBe(
      'The issuer offers no revocation',
    );
  });

  test('does not say so where the holder may have left it out', () => {
    const remarks = [problem('status-not-disclosed')];
    const hidden = except('status', { outcome: 'skipped', remarks });
    expect(checks(seenWith('all-checked', { result: { checks: hidden } }))[3]).toBe(
      'Revocation: nothing shown No revocation list is shown; the holder may have left it out. What this means',
    );
  });

  test('after a refusal is short: what failed, and one line for the rest', () =>
    expect(checks(forged())).toEqual([
      'It is a credential of a known format',
      'The proof does not hold Its signature does not fit: it was changed after it was signed. What this means',
      'Not looked at, because the proof does not hold',
    ]));

  test.each([
    [[], 'Nobody we know vouches for the issuer'],
    [
      [{ standing: 'recognised', by: 'you', since: '2026-05-02T12:00:00Z' }],
      'Issuer known: you trust it since 2 May 2026',
    ],
    [[{ standing: 'recognised', by: 'you' }], 'Issuer known: you trust it'],
    [[{ standing: 'platform-verified', by: 'Credly' }], 'Issuer known: Credly’s record says so'],
    [
      [{ standing: 'self-declared', by: 'you', keyChanged: true }],
      'Nobody we know vouches for the issuer',
    ],
  ] as const)('says who vouches for the issuer: %o', (standings, said) =>
    expect(checks(seenWith('all-checked', { appraisal: { standings } }))[5]).toBe(said),
  );

  test('lists all who vouch, and never merges them', () => {
    const standings = [
      { standing: 'recognised', by: 'Open Registry' },
      { standing: 'recognised', by: 'Another Registry' },
    ] as const;
    expect(checks(seenWith('all-checked', { appraisal: { standings } })).slice(5, 7)).toEqual([
      'Issuer known: listed in Open Registry',
      'Issuer known: listed in Another Registry',
    ]);
  });

  test.each([
    ['same', 'that does not make it this person’s'],
    ['other', 'bears an e-mail address that it was not issued to'],
  ] as const)('says of an address in the link that it is %s, and no more', (linkEmail, said) => {
    const appraisal = { recipient: 'not-comparable' } as const;
    const seen = seenWith('recipient-not-compared', { appraisal, finding: { linkEmail } });
    const lines = drawn(<CheckList seen={seen} />).querySelectorAll('li');
    expect(textOf(lines[lines.length - 2] ?? null)).toBe('Whose it is could not be compared');
    expect(textOf(lines[lines.length - 1] ?? null)).toContain(said);
    expect(lines[lines.length - 1]?.querySelector('svg.neutral')).not.toBeNull();
  });

  test.each([
    ['matches', 'name', 'The name on it is the name on this page'],
    ['matches', 'email', 'It was issued to an e-mail address of this person'],
    ['matches', 'url', 'It was issued to this profile'],
    ['matches', 'did', 'It was issued to an identifier of this person'],
    ['holder-proved', undefined, 'The holder proved to control it'],
    ['compatible', 'name', 'The name on it is similar to the name on this page: “Amara Lindqvist”'],
    ['another', 'name', 'It names somebody else: “Amara Lindqvist”'],
    ['another', 'email', 'It was issued to another e-mail address'],
    ['not-comparable', undefined, 'Whose it is could not be compared'],
    ['no-person', undefined, 'This page names nobody to compare with'],
  ] as const)('says whose it is: %s by %s', (recipient, by, said) => {
    const appraisal = { recipient, ...(by && { recipientBy: by }) };
    const seen = seenWith('all-checked', { appraisal });
    expect(checks(seen).at(-1)).toBe(said);
  });
});
