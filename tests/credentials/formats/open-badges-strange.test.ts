import { describe, expect, test } from 'vitest';

import { isObject, type Json, type JsonObject } from '@/utils/lib/json';
import { problemCodes } from '@/utils/lib/problem';

import { at, award, guild, hosted, hostedWith, judge, verdictOn, weaving } from '../badge-site';

const strange: readonly Json[] = [
  null,
  true,
  0,
  1e300,
  '',
  'constructor',
  '__proto__',
  'https://',
  [],
  [[]],
  [null, {}],
  {},
  { id: {} },
  { type: [{}] },
  { '@value': 7 },
  { constructor: 'a', toString: 'b' },
];

const known: ReadonlySet<string> = new Set(problemCodes);

const parts = { assertion: award, badgeClass: weaving, issuer: guild } as const;
const cases = Object.entries(parts).flatMap(([part, document]) =>
  [
    ...Object.keys(document),
    'verify',
    'evidence',
    'endorsement',
    'revocationList',
    'publicKey',
  ].map((member) => ({ part, member })),
);

/** Every place of a document, one after the other, with something strange in it. */
function* disturbed(document: JsonObject, value: Json): Generator<JsonObject> {
  for (const [name, member] of Object.entries(document)) {
    yield { ...document, [name]: value };
    if (isObject(member))
      for (const inner of disturbed(member, value)) yield { ...document, [name]: inner };
  }
}

describe.each(cases)('strange values of $member in the $part', ({ part, member }) => {
  test('are judged like all others', async () => {
    for (const value of strange) {
      const name = part === 'assertion' || part === 'badgeClass' ? part : 'issuer';
      const { checks, problem } = await judge(award, hostedWith(name, { [member]: value }));
      expect(checks.length).toBeGreaterThan(0);
      if (problem) expect(known).toContain(problem.code);
      expect(problem?.code).not.toBe('internal');
    }
  });
});

test.each(strange.map((value) => ({ value })))(
  'a file with $value anywhere is judged',
  async ({ value }) => {
    const early = {
      uid: '1',
      recipient: { type: 'email' },
      badge: at.badgeClass,
      verify: { url: '' },
    };
    for (const document of [award, weaving, early, { ...award, badge: weaving }])
      for (const other of disturbed(document, value))
        expect(await verdictOn(other, hosted)).not.toBe('internal');
  },
);
