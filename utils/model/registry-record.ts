import { parseUrl } from '@/utils/lib/web-address';
import type { Alignment, Credential } from './credential';

/** The registry of credentials that Credential Engine keeps. */
export const CREDENTIAL_REGISTRY = 'credentialengineregistry.org';

/** What the registry says of a credential, in its own words. Nobody holds what it describes. */
export interface RegistryRecord {
  readonly name?: string;
  readonly owners: readonly string[];
  readonly accreditedBy: readonly string[];
  readonly recognizedBy: readonly string[];
  readonly ownerAccreditedBy: readonly string[];
  /** Whether it is still offered, such as `Active`. */
  readonly status?: string;
  /** What the credential in hand says otherwise. */
  readonly differs: readonly ('name' | 'owner')[];
}

/** Why there is no record: nothing of it says anything about the credential. */
export const registryFailures = [
  'not-found',
  'needs-access',
  'offline',
  'timed-out',
  'rate-limited',
  'private',
  'unreachable',
  'not-machine-readable',
] as const;
export type RegistryFailure = (typeof registryFailures)[number];

/** What came of looking a credential up, which is done only when somebody asks for it. */
export interface RegistryAnswer {
  readonly ctid: string;
  readonly askedAt: string;
  readonly record?: RegistryRecord;
  readonly failure?: RegistryFailure;
}

const CTID = 'ce-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const PLACE = new RegExp(
  `^(?:${CREDENTIAL_REGISTRY.replace('.', '\\.')}/(?:[a-z-]+/)?(?:resources|graph)|(?:www\\.)?credentialfinder\\.org/credential)/(${CTID})(?:/|$)`,
  'iu',
);
const BARE = new RegExp(`^${CTID}$`, 'iu');
/** What is aligned with a competency is not that competency. */
const COMPETENCE = /competenc|ceasn:|^CF|skill/iu;

/** The number under which the registry knows a credential, where the credential or its alignments name it. */
export function ctidIn({ achievement }: Credential): string | undefined {
  const { id, code, criteriaUrl, alignments } = achievement;
  const aligned = alignments.filter(isOfCredential).flatMap((one) => [one.url, one.code]);
  for (const named of [id, code, criteriaUrl, ...aligned]) {
    const ctid = ctidNamed(named);
    if (ctid) return ctid;
  }
  return undefined;
}

/** The number in an address of the registry, or the number itself. */
export function ctidNamed(text = ''): string | undefined {
  if (BARE.test(text)) return text.toLowerCase();
  const url = parseUrl(text);
  if (!url || !/^https?:$/u.test(url.protocol) || url.port || url.username) return undefined;
  return PLACE.exec(url.hostname + url.pathname)?.[1]?.toLowerCase();
}

const isOfCredential = ({ type = '', framework = '' }: Alignment): boolean =>
  !COMPETENCE.test(type) && !COMPETENCE.test(framework);
