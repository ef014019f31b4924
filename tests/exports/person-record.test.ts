import { describe, expect, test } from 'vitest';

import { peopleCsv } from '@/utils/exports/people-csv';
import { personRecord } from '@/utils/exports/person-record';

import { NOW, seenWith } from '../components/seen';

const made = { by: 'Proofstack 0.1.0', at: NOW, match: undefined };
const CLAIMS = ['Kubernetes Operations', 'did:web:halden.example'];

const recordOf = (reason: Parameters<typeof seenWith>[0]) =>
  personRecord(undefined, [seenWith(reason)], made);

describe('an exported credential', () => {
  test('says what was found, by whom it was issued, and a hash of what was judged', () => {
    const [credential] = recordOf('all-checked').credentials;
    expect(credential).toMatchObject({
      seal: 'verified',
      achievement: CLAIMS[0],
      issuer: CLAIMS[1],
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
    for (const claim of CLAIMS) expect(peopleCsv([recordOf('all-checked')])).toContain(claim);
  });

  test.each(['forged', 'holder-proof-failed'] as const)(
    'that is %s says nothing of what it claims',
    (reason) => {
      const record = recordOf(reason);
      expect(record.credentials).toMatchObject([{ seal: 'problem', reason, sha256: undefined }]);
      for (const claim of CLAIMS) {
        expect(JSON.stringify(record.credentials[0]?.achievement ?? '')).not.toContain(claim);
        expect(peopleCsv([record])).not.toContain(claim);
      }
    },
  );

  test('that has ended since it was checked is expired', () => {
    const at = new Date('2028-06-01T12:00:00Z');
    const record = personRecord(undefined, [seenWith('all-checked')], { ...made, at });
    expect(record.credentials).toMatchObject([
      { seal: 'caution', reason: 'expired', status: 'expired' },
    ]);
  });

  test('names who vouches for the issuer, whatever decided the seal', () => {
    const seen = seenWith('expired', { appraisal: { issuer: 'self-declared' } });
    const record = personRecord(undefined, [seen], made);
    const [{ reason, issuerStanding } = {}] = record.credentials;
    expect([reason, issuerStanding]).toEqual(['expired', 'self-declared']);
    expect(peopleCsv([record])).toContain('self-declared');
  });

  test('says by what it was seen whose it is, or that the user said so', () => {
    const seen = seenWith('all-checked', { appraisal: { recipientBy: 'you' } });
    const record = personRecord(undefined, [seen], made);
    expect(record.credentials).toMatchObject([{ recipient: 'matches', recipientBy: 'you' }]);
    expect(peopleCsv([record])).toContain('"matches","you"');
  });
});
