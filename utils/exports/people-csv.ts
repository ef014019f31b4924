import type { Fault } from '@/utils/model/batch';

import { csvLines, csvOf } from './csv';
import type { CredentialRecord, PersonRecord } from './person-record';

type Cells = Partial<Record<(typeof COLUMNS)[number], string | undefined>>;

const COLUMNS = [
  'person',
  'profile',
  'credential',
  'state',
  'seal',
  'reason',
  'problem',
  'issuer',
  'issuedOn',
  'validUntil',
  'status',
  'recipient',
  'recipientBy',
  'issuerStanding',
  'assurance',
  'alsoPresentedByAnother',
  'checkedAt',
  'asked',
  'link',
  'sha256',
] as const;

/** One line for each credential of each person, and one for who has none; dates in ISO 8601. */
export const peopleCsv = (people: readonly PersonRecord[]): string =>
  csvOf(COLUMNS, people.flatMap(linesOf));

/** Tells spreadsheets that a file is UTF-8; other programs read it as part of the first name. */
const MARK = '\ufeff';

/** The same in parts, so that many people are written while a screen goes on being drawn. */
export async function* peopleCsvParts(
  people: AsyncIterable<readonly PersonRecord[]>,
  { mark }: { readonly mark: boolean },
): AsyncGenerator<string> {
  yield (mark ? MARK : '') + csvLines([COLUMNS]);
  for await (const some of people)
    if (some.length > 0) yield `\r\n${csvLines(some.flatMap(linesOf))}`;
}

function linesOf({ person, profile, credentials, faults }: PersonRecord): readonly string[][] {
  const lines: readonly Cells[] = [...credentials.map(cellsOf), ...faults.map(cellsOfFault)];
  return (lines.length > 0 ? lines : [{ state: 'none' }]).map((cells: Cells) =>
    COLUMNS.map((column) => ({ person, profile, ...cells })[column] ?? ''),
  );
}

const cellsOf = (credential: CredentialRecord): Cells => ({
  credential: credential.achievement,
  state: credential.state,
  seal: credential.seal,
  reason: credential.reason,
  problem: credential.problem,
  issuer: credential.issuer,
  issuedOn: credential.issuedOn,
  validUntil: credential.validUntil,
  status: credential.status,
  recipient: credential.recipient,
  recipientBy: credential.recipientBy,
  issuerStanding: credential.issuerStanding,
  assurance: credential.assurance,
  alsoPresentedByAnother: credential.shared ? 'yes' : '',
  checkedAt: credential.checkedAt,
  asked: credential.asked.join(' '),
  link: credential.link,
  sha256: credential.sha256,
});

const cellsOfFault = ({ text, reason }: Fault): Cells => ({
  state: 'not-a-link',
  reason,
  link: text,
});
