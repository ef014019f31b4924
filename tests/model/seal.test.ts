import { describe, expect, test } from 'vitest';

import { type ProblemCode, problemCodes } from '@/utils/lib/problem';
import { type Axes, ofHolder, refuting, sealOf } from '@/utils/model/seal';
import {
  assurances,
  issuerStandings,
  recipientMatches,
  statuses,
} from '@/utils/model/verification';

const good: Axes = {
  assurance: 'cryptographically-verified',
  status: 'valid',
  recipient: 'matches',
  issuer: 'recognised',
  ageMs: 0,
};

const every: Axes[] = assurances.flatMap((assurance) =>
  statuses.flatMap((status) =>
    recipientMatches.flatMap((recipient) =>
      issuerStandings.flatMap((issuer) =>
        [undefined, ...problemCodes].map((problem) => ({
          assurance,
          status,
          recipient,
          issuer,
          ageMs: 0,
          ...(problem && { problem }),
        })),
      ),
    ),
  ),
);

const axesThat = (holds: (axes: Axes) => boolean) =>
  every.filter(holds).map((axes) => ({ axes, seal: sealOf(axes) }));

describe('over all combinations of axes and problems', () => {
  test('verified needs a proof or a record, validity, a known issuer and the right person', () => {
    const verified = axesThat((axes) => sealOf(axes).shape === 'verified');
    expect(verified.length).toBeGreaterThan(0);
    for (const { axes } of verified) {
      expect(['cryptographically-verified', 'issuer-api-confirmed']).toContain(axes.assurance);
      expect(axes.status).toBe('valid');
      expect(['matches', 'holder-proved', 'no-person']).toContain(axes.recipient);
      expect(axes.issuer).not.toBe('self-declared');
    }
  });

  test('S60: red is only what the credential or its issuer says', () => {
    const said = new Set<ProblemCode>([...refuting, ...ofHolder]);
    for (const { axes } of axesThat((one) => sealOf(one).shape === 'problem')) {
      const byProblem = axes.problem !== undefined && said.has(axes.problem);
      expect(byProblem || axes.status === 'revoked' || axes.status === 'suspended').toBe(true);
    }
  });

  test('S60: a fault of the network is never red and never green', () => {
    const network: readonly ProblemCode[] = [
      'network-forbidden',
      'insecure-link',
      'needs-access',
      'offline',
      'unreachable',
      'timed-out',
      'redirected',
      'not-found',
      'private',
      'rate-limited',
      'server-error',
      'did-unresolved',
      'status-retrieval-error',
      'internal',
    ];
    for (const code of network) expect(refuting).not.toContain(code);
    for (const problem of network) {
      const { shape } = sealOf({
        ...good,
        assurance: 'link-shape-only',
        status: 'unreachable',
        problem,
      });
      expect(shape).toBe('neutral');
    }
  });

  test('what was not obtained is neutral, whoever issued it and whosever it is', () => {
    const shapes = axesThat(
      ({ assurance, status, problem }) =>
        assurance === 'link-shape-only' &&
        status !== 'revoked' &&
        status !== 'suspended' &&
        problem === undefined,
    ).map(({ seal }) => seal.shape);
    expect(new Set(shapes)).toEqual(new Set(['neutral']));
  });
});

describe('where several reasons apply the first wins', () => {
  test.each<[Partial<Axes>, string]>([
    [{ problem: 'proof-verification-error', status: 'revoked' }, 'forged'],
    [{ status: 'revoked', issuer: 'self-declared', recipient: 'another' }, 'revoked'],
    [{ status: 'suspended', recipient: 'another' }, 'suspended'],
    [{ status: 'expired', issuer: 'self-declared' }, 'expired'],
    [{ status: 'not-yet-valid', issuer: 'self-declared' }, 'not-yet-valid'],
    [{ issuer: 'self-declared', problem: 'issuer-key-changed' }, 'issuer-key-changed'],
    [{ problem: 'vp-invalid', status: 'revoked' }, 'holder-proof-failed'],
    [{ problem: 'part-invalid', status: 'expired' }, 'expired'],
    [{ problem: 'schema-invalid', issuer: 'self-declared' }, 'schema-invalid'],
    [{ problem: 'part-invalid', issuer: 'self-declared' }, 'part-invalid'],
    [{ problem: 'part-expired', recipient: 'another' }, 'part-expired'],
    [{ problem: 'part-unknown', status: 'unchecked' }, 'part-unknown'],
    [{ issuer: 'self-declared', status: 'unchecked' }, 'issuer-unknown'],
    [{ status: 'unchecked', recipient: 'another' }, 'status-unchecked'],
    [{ recipient: 'another', assurance: 'found-on-issuer-page' }, 'another-recipient'],
    [{ recipient: 'compatible' }, 'compatible-name'],
    [{ recipient: 'not-comparable', assurance: 'found-on-issuer-page' }, 'recipient-not-compared'],
    [{ assurance: 'found-on-issuer-page' }, 'read-from-page'],
    [{}, 'all-checked'],
  ])('%j is %s', (change, reason) => expect(sealOf({ ...good, ...change }).reason).toBe(reason));
});

test('a verdict of yesterday is stale, and keeps its shape', () => {
  const day = 86_400_000;
  expect(sealOf({ ...good, ageMs: day }).stale).toBe(false);
  expect(sealOf({ ...good, ageMs: day + 1 })).toEqual({
    shape: 'verified',
    reason: 'all-checked',
    stale: true,
  });
});
