import { beforeAll, describe, expect, test } from 'vitest';

import { Report } from '@/components/Report';
import { Signals } from '@/components/Signals';
import type { Seen } from '@/components/seen';
import { speak } from '@/components/words';
import type { Credential } from '@/utils/model/credential';
import {
  type RegistryAnswer,
  type RegistryRecord,
  registryFailures,
} from '@/utils/model/registry-record';
import type { Endorsement } from '@/utils/model/verification';

import { drawn, textOf, wordsOf } from './drawn';
import { voice } from './locales';
import { checksPassed, forged, kubernetes, NOW, problem, seenWith } from './seen';

beforeAll(() => speak(voice()));

const CTID = 'ce-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
const listed = kubernetes({
  achievement: { ...kubernetes().achievement, alignments: [{ name: 'Listed', code: CTID }] },
});

const root = (seen: Seen, onLookUp?: () => void) => {
  const credential = seen.result?.credential;
  if (!credential) throw new Error('nothing to show');
  return drawn(<Signals seen={seen} credential={credential} {...(onLookUp && { onLookUp })} />);
};

/** The lines of one row. */
const row = (term: string, seen: Seen): string[] => {
  const rows = [...root(seen).querySelectorAll('.facts > div')];
  const found = rows.find((one) => textOf(one.querySelector('dt')) === term);
  if (!found) throw new Error(term);
  return wordsOf(found, 'dd > *');
};

const of = (credential: Credential, registry?: RegistryAnswer) =>
  seenWith('all-checked', { finding: { ...(registry && { registry }) }, result: { credential } });

describe('a credential of which nobody else says anything', () => {
  test.each(['Endorsements', 'Assessed by', 'Accreditation'])('states no %s', (term) =>
    expect(row(term, of(kubernetes()))).toEqual(['not stated']),
  );
  test('names no entry of the registry, and offers none to look up', () => {
    const seen = of(kubernetes());
    expect(row('Credential Engine’s registry', seen)).toEqual([
      'The credential names no entry of it',
    ]);
    expect(root(seen, () => {}).querySelector('button')).toBeNull();
  });
});

describe('an endorsement', () => {
  const BOARD = 'did:web:board.example';
  const endorsement = (told: Partial<Endorsement> = {}): Endorsement => ({
    endorses: { kind: 'issuer', id: 'did:web:halden.example' },
    counts: true,
    assurance: 'cryptographically-verified',
    status: 'valid',
    checks: checksPassed,
    proofs: [],
    credential: {
      ...kubernetes(),
      format: 'endorsement',
      issuer: { id: BOARD, name: 'Board of Education' },
      achievement: {
        name: 'Endorsement',
        description: 'In good standing.',
        tags: [],
        alignments: [],
      },
    },
    ...told,
  });
  const lines = (told?: Partial<Endorsement>) =>
    row('Endorsements', seenWith('all-checked', { result: { endorsements: [endorsement(told)] } }));

  test.each([
    ['credential', 'this credential'],
    ['issuer', 'the issuer'],
    ['achievement', 'the achievement'],
  ] as const)('of the %s says by whom, of what, and that its own proof was checked', (kind, what) =>
    expect(lines({ endorses: { kind } })).toEqual([
      `board.example (calls itself “Board of Education”) endorses ${what}. The endorsement’s own proof was checked and holds: “In good standing.”`,
    ]),
  );

  test('that could not be checked does not count, and says why', () =>
    expect(lines({ counts: false, problem: problem('unreachable') })).toEqual([
      'board.example (calls itself “Board of Education”) is named as endorsing it, which does not count: The issuer could not be reached.',
    ]));

  test('of something else does not count', () =>
    expect(lines({ counts: false })[0]).toContain('it is about something else.'));

  test('whose proof does not hold shows nothing that it claims', () => {
    const { credential: _, ...refused } = endorsement();
    const seen = seenWith('all-checked', {
      result: {
        endorsements: [{ ...refused, counts: false, problem: problem('proof-verification-error') }],
      },
    });
    const [line = ''] = row('Endorsements', seen);
    expect(line).toMatch(/^One endorsement does not count: /u);
    expect(line).not.toContain('Board');
  });
});

test.each([
  ['test', 'A test, says the issuer'],
  ['project', 'A piece of work that was handed in, says the issuer'],
  ['observation', 'Being watched at the task, says the issuer'],
] as const)('an assessment by %s is the issuer’s word', (kind, words) => {
  const achievement = { ...kubernetes().achievement, assessments: [kind] };
  expect(row('Assessed by', of(kubernetes({ achievement })))).toEqual([words]);
});

describe('an entry of the registry', () => {
  const record: RegistryRecord = {
    name: 'Kubernetes Operations',
    owners: ['Halden'],
    accreditedBy: ['Northern Board'],
    recognizedBy: ['Weavers’ Guild', 'Smiths’ Guild'],
    ownerAccreditedBy: [],
    status: 'Active',
    differs: [],
  };
  const asked = (told: Partial<RegistryAnswer>): RegistryAnswer => ({
    ctid: CTID,
    askedAt: NOW.toISOString(),
    ...told,
  });
  const said = (told: Partial<RegistryAnswer>) =>
    row('Credential Engine’s registry', of(listed, asked(told)));

  test('that is named waits until somebody asks for it, and says who would be asked', () => {
    const seen = of(listed);
    expect(row('Credential Engine’s registry', seen)).toEqual([
      'The credential names an entry of it, which has not been looked up',
    ]);
    const { textContent = '' } = root(seen, () => {});
    expect(textContent).toContain('Look up in Credential Engine’s registry');
    expect(textContent).toContain(
      'It asks credentialengineregistry.org, which learns your IP address',
    );
  });

  test('is shown in the registry’s words, with the day and the number', () => {
    expect(said({ record })).toEqual([
      'Listed as: Kubernetes Operations',
      'Owner: Halden',
      'Status of the offer: Active',
      expect.stringMatching(
        /^These are the registry’s words\. credentialengineregistry\.org was asked on 1 Jun 2026, \d\d:\d\d \S+ for ce-1f0c2d3e-/u,
      ),
    ]);
    expect(row('Accreditation', of(listed, asked({ record })))).toEqual([
      'The credential, by Northern Board, says the registry’s record',
      'Recognised by Weavers’ Guild and Smiths’ Guild, says the registry’s record',
    ]);
  });

  test('of another name or owner says so plainly', () => {
    const lines = said({ record: { ...record, differs: ['name', 'owner'] } });
    expect(lines).toContain(
      'The registry’s name differs from the credential’s, “Kubernetes Operations”',
    );
    expect(lines).toContain(
      'The registry’s owner is not the issuer by name or domain: the credential’s is Massachusetts Institute of Technology',
    );
  });

  test.each(registryFailures)('that could not be had says so in a sentence: %s', (failure) => {
    const [sentence = '', asked] = said({ failure });
    expect(asked).toMatch(
      /^credentialengineregistry\.org was asked on 1 Jun 2026, \d\d:\d\d \S+ for /u,
    );
    expect(sentence).toMatch(/registry/iu);
    expect(sentence).not.toContain('_');
  });

  test('changes no seal, and bears none', () => {
    for (const registry of [asked({ record }), asked({ failure: 'not-found' })])
      expect(root(of(listed, registry)).querySelector('svg')).toBeNull();
  });
});

describe('the report', () => {
  const report = (seen: Seen) =>
    drawn(
      <Report
        candidate={undefined}
        seen={[seen]}
        match={undefined}
        posting={undefined}
        version="1"
        now={NOW}
        onPrint={() => {}}
        onJson={() => {}}
      />,
    );
  test('says the same, and asks nobody', () => {
    const root = report(of(listed));
    expect(root.querySelector('.signals')).not.toBeNull();
    expect(wordsOf(root, 'button')).not.toContain('Look up in Credential Engine’s registry');
  });
  test('says the zone of every time that it states', () => {
    const words = textOf(report(of(listed)));
    expect(words.match(/\d\d:\d\d(?! (?:UTC|GMT|[A-Z]{3,5}))/gu)).toBeNull();
    expect(words.match(/\d\d:\d\d/gu)).toHaveLength(2);
  });
  test('says none of it where a proof does not hold', () =>
    expect(report(forged()).querySelector('.signals')).toBeNull());
});
