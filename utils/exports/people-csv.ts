import { csvOf } from './csv';
import type { PersonRecord } from './person-record';

const COLUMNS = [
  'person',
  'profile',
  'credential',
  'seal',
  'reason',
  'issuer',
  'issuedOn',
  'validUntil',
  'status',
  'recipient',
  'checkedAt',
  'link',
  'sha256',
] as const;

/** One line for each credential of each person; dates in ISO 8601. */
export const peopleCsv = (people: readonly PersonRecord[]): string =>
  csvOf(
    COLUMNS,
    people.flatMap(({ person = '', profile = '', credentials }) =>
      credentials.map((credential) => [
        person,
        profile,
        credential.achievement ?? '',
        credential.seal,
        credential.reason,
        credential.issuer ?? '',
        credential.issuedOn ?? '',
        credential.validUntil ?? '',
        credential.status,
        credential.recipient ?? '',
        credential.checkedAt,
        credential.link,
        credential.sha256 ?? '',
      ]),
    ),
  );
