import type { ColumnRole, ImportColumn } from '@/utils/model/import';

import { isProfile, linksIn } from './links-in';

const SAMPLE = 200;
/** A broken row may have any number of cells; what stands beyond these is looked at for links alone. */
const MOST_COLUMNS = 60;

/** Words of headings in the languages that files come in. */
const TITLES: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'ignore',
    /e-?mail|phone|telefon|mobile|handy|\bid\b|\bdate|datum|status|\bstage|البريد|الهاتف|تاريخ/iu,
  ],
  [
    'ignore',
    /company|employer|firma|school|file ?name|user ?name|issuer|badge ?name|job|stelle|firme/iu,
  ],
  ['profile', /profil|linked ?in|xing|homepage|personal (?:page|site)|الملف/iu],
  [
    'links',
    /link|url|badge|credential|certificat|zertifik|abzeichen|nachweis|urkunde|adresse web|insignia|رابط|روابط|شهاد|شارة|شارات/iu,
  ],
  [
    'name',
    /^(?:full|first|last|given|family|middle|candidate|applicant|person)?[ _-]?(?:name|surname|forename|candidate|applicant|person)s?$|candidate.?name|applicant.?name|^(?:vor|nach|familien)?name$|bewerber|kandidat|^nombre|^apellido|^nom$|^prénom$|الاسم|اسم|المتقدم|المرشح/iu,
  ],
];

export interface Columns {
  readonly columns: readonly ImportColumn[];
  /** The first row names the columns, and no person. */
  readonly headed: boolean;
}

/** What each column holds, by its title where there is one, and else by what stands in it. */
export function columnsOfRows(rows: readonly (readonly string[])[]): Columns {
  const [first = [], ...others] = rows.slice(0, SAMPLE);
  const headed = isHeading(first, others);
  const sample = headed ? others : [first, ...others];
  const width = Math.min(
    MOST_COLUMNS,
    Math.max(0, ...sample.map(({ length }) => length), first.length),
  );
  const columns = Array.from({ length: width }, (_, at) => ({
    at,
    ...columnOf(headed ? (first[at] ?? '').trim() : '', cellsAt(sample, at)),
  }));
  return { columns: withName(columns, sample), headed };
}

const cellsAt = (rows: readonly (readonly string[])[], at: number): string[] =>
  rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');

/** A heading has no link in it, and names a column, or stands alone above links. */
function isHeading(first: readonly string[], others: readonly (readonly string[])[]): boolean {
  if (first.some((cell) => linksIn(cell).length > 0 || cell.length > 100)) return false;
  const named = first.filter((cell) => roleOfTitle(cell.trim()) !== undefined).length;
  if (named >= Math.min(2, first.length)) return true;
  return named > 0 && others.some((row) => row.some((cell) => linksIn(cell).length > 0));
}

const roleOfTitle = (title: string): ColumnRole | undefined =>
  TITLES.find(([, words]) => words.test(title))?.[0];

function columnOf(title: string, cells: readonly string[]): Omit<ImportColumn, 'at'> {
  const linked = cells.filter((cell) => linksIn(cell).length > 0);
  const isLinked = linked.length > 0 && linked.length >= cells.length * 0.3;
  const profiles = linked.filter((cell) => linksIn(cell).every(isProfile));
  const byTitle = roleOfTitle(title);
  // A title that speaks of links above texts without any names something else: "Badge", say, and its name.
  const fits = (byTitle !== 'links' && byTitle !== 'profile') || cells.length === 0 || isLinked;
  if (byTitle && byTitle !== 'ignore' && fits) return { title, role: byTitle, reason: 'title' };
  if (isLinked && byTitle !== 'ignore')
    return {
      title,
      role: profiles.length > linked.length / 2 ? 'profile' : 'links',
      reason: 'contents',
    };
  return { title, role: 'ignore', reason: byTitle === 'ignore' ? 'title' : 'nothing' };
}

/** Where no title says which column names people, the first that reads like names does. */
function withName(
  columns: readonly ImportColumn[],
  sample: readonly (readonly string[])[],
): readonly ImportColumn[] {
  if (columns.some(({ role }) => role === 'name')) return columns;
  const named = columns.findIndex(({ reason }, at) => {
    const cells = cellsAt(sample, at);
    return (
      reason === 'nothing' && cells.length > 0 && cells.filter(isName).length > cells.length / 2
    );
  });
  return columns.map((column, at) =>
    at === named ? { ...column, role: 'name', reason: 'contents' } : column,
  );
}

/** A few words of letters, the first of them not in small ones where the script has such. */
const isName = (cell: string): boolean =>
  /^(?!\p{Ll})\p{L}[\p{L}\p{M}.'\u2019-]*(?:,? [\p{L}][\p{L}\p{M}.'\u2019-]*){0,5}$/u.test(cell);
