import { knownContexts } from './known-contexts';
import type { LocalContext } from './term-table';

/** The contexts whose words our readers look for. */
const READ = [
  'https://www.w3.org/2018/credentials/v1',
  'https://www.w3.org/ns/credentials/v2',
  'https://w3id.org/openbadges/v1',
  'https://w3id.org/openbadges/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  'https://w3id.org/blockcerts/v2',
  'https://w3id.org/blockcerts/v3.1',
  'https://w3id.org/vc/status-list/2021/v1',
  'https://w3id.org/vc-revocation-list-2020/v1',
];

/** Words of provider records, of the older badges, and of European credentials, whose context is not needed for a seal. */
const OTHERS = [
  'uid',
  'verify',
  'salt',
  'revoked',
  'revocationReason',
  '1EdTechRevocationList',
  'EuropeanDigitalCredential',
  'contactPoint',
  'displayParameter',
  'emailAddress',
  'fullName',
  'hasClaim',
  'learningOutcome',
  'legalName',
  'prefLabel',
  'relatedESCOSkill',
  'specifiedBy',
];

let words: ReadonlySet<string> | undefined;

/** Every name that a reader looks for, of a member or of a type. */
export function readWords(): ReadonlySet<string> {
  if (words) return words;
  const found = new Set<string>(OTHERS);
  for (const url of READ) for (const local of knownContexts(url) ?? []) addWords(local, found);
  // Issuers salt their certificates with it, and no reader looks at it.
  found.delete('nonce');
  words = found;
  return found;
}

function addWords({ terms }: LocalContext, found: Set<string>): void {
  for (const [name, { scoped }] of terms) {
    found.add(name);
    if (scoped) addWords(scoped, found);
  }
}
