import { plainText } from '@/utils/lib/plain-text';
import { parseUrl } from '@/utils/lib/web-address';
import type { Credential } from '@/utils/model/credential';
import { isFile } from '@/utils/model/file-link';
import type { FindingRow } from '@/utils/model/finding-row';
import { domainOf } from '@/utils/model/issuer';
import type { ResultRow } from '@/utils/model/store';
import type { RecipientMatch } from '@/utils/model/verification';

/** What the user has typed about themselves; nothing is added to it. */
export interface Basics {
  readonly name?: string;
  readonly email?: string;
  readonly url?: string;
}

interface Seen {
  readonly finding: FindingRow;
  readonly result: ResultRow | undefined;
}

interface Certificate {
  readonly name: string;
  readonly issuer: string;
  readonly date?: string;
  readonly url?: string;
}

/** Where the schema of JSON Résumé 1.0.0 lies. */
const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/**
 * Credentials as the certificates of a JSON Résumé. It has no word for a caution or a problem, so of what calls for one
 * nothing is written.
 */
export function jsonResume(seen: readonly Seen[], basics: Basics | undefined): string {
  const typed = Object.fromEntries(Object.entries(basics ?? {}).filter(([, text]) => text !== ''));
  const resume = {
    $schema: SCHEMA,
    ...(Object.keys(typed).length > 0 && { basics: typed }),
    certificates: seen.flatMap(certificateOf),
  };
  return `${JSON.stringify(resume, null, 2)}\n`;
}

/**
 * Whether a résumé can name it as it is: checked, in its time, and nobody else's. That nobody vouches for its issuer is
 * seen from how the issuer is named.
 */
export function isCertificate({ finding: { state, appraisal }, result }: Seen): boolean {
  const seal = state === 'done' ? appraisal?.seal : undefined;
  if (!seal || !result?.credential || isOfAnother(appraisal?.recipient)) return false;
  return (
    seal.shape === 'verified' || seal.shape === 'confirmed' || seal.reason === 'issuer-unknown'
  );
}

const isOfAnother = (recipient: RecipientMatch | undefined): boolean =>
  recipient === 'another' || recipient === 'compatible';

function certificateOf(seen: Seen): readonly Certificate[] {
  const { finding, result } = seen;
  const credential = result?.credential;
  if (!credential || !isCertificate(seen)) return [];
  const date = dayOf(credential.issuedOn ?? credential.validFrom);
  const url = addressOf(finding, credential);
  return [
    {
      name: plainText(credential.achievement.name),
      issuer: plainText(issuerOf(finding, credential)),
      ...(date !== undefined && { date }),
      ...(url !== undefined && { url }),
    },
  ];
}

/** What an issuer calls itself anybody can write: its name stands only where somebody else vouches for it or knows it. */
function issuerOf({ appraisal }: FindingRow, { issuer }: Credential): string {
  const { standings = [], known } = appraisal ?? {};
  const listed = standings.find(({ standing, name }) => standing === 'recognised' && name);
  if (listed?.name) return listed.name;
  if (known && known.by !== 'name') return known.name;
  const isVouchedFor = appraisal !== undefined && appraisal.issuer !== 'self-declared';
  return (isVouchedFor && issuer.name) || domainOf(issuer.id);
}

/** The day as the schema wants it, where it is stated. */
const dayOf = (iso = ''): string | undefined => /^[12]\d{3}-[01]\d-[0-3]\d/u.exec(iso)?.[0];

/** Where it can be looked at: a file lies nowhere, and then its own identifier may be an address. */
function addressOf({ link }: FindingRow, { id = '' }: Credential): string | undefined {
  const url = parseUrl(isFile(link) ? id : link.href);
  return url?.protocol === 'https:' ? url.href : undefined;
}
