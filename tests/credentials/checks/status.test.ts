import { describe, expect, test } from 'vitest';

import { status } from '@/utils/credentials/checks/status';
import type { StatusEntry } from '@/utils/model/credential';

import { online } from '../badge-site';
import { credentialWith, examined } from './examined';

const ISSUER = 'did:web:school.example';
const REVOKED = 'https://school.example/revoked';
const FINE = 'https://school.example/fine';

const listed = (id: string): StatusEntry => ({ type: '1EdTechRevocationList', raw: { id } });
const strange: StatusEntry = { type: 'StatusOfTomorrow', raw: {} };
const environment = online({
  [REVOKED]: { issuer: ISSUER, revokedCredential: ['urn:badge:1'] },
  [FINE]: { issuer: ISSUER, revokedCredential: [] },
});

describe('the entries of a credential', () => {
  test.each<[string, readonly StatusEntry[], string, string | undefined]>([
    ['none', [], 'skipped', undefined],
    ['one that holds', [listed(FINE)], 'passed', undefined],
    [
      'one that holds and one that nobody reads',
      [listed(FINE), strange],
      'unknown',
      'status-unsupported',
    ],
    [
      'one that is set, behind others',
      [strange, listed(FINE), listed(REVOKED)],
      'failed',
      'revoked',
    ],
  ])('are all looked up: %s', async (_, statuses, outcome, code) => {
    const credential = credentialWith({ id: 'urn:badge:1', statuses });
    const found = await status.check(examined({ credential, environment }));
    expect([found.outcome, found.problem?.code]).toEqual([outcome, code]);
  });
});
