import type { Question } from '@/utils/lib/ask';
import { foldedName } from '@/utils/lib/folded-name';
import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import type { ProblemCode } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';
import type { Credential } from '@/utils/model/credential';
import { domainOf } from '@/utils/model/issuer';
import {
  CREDENTIAL_REGISTRY,
  ctidIn,
  ctidNamed,
  type RegistryAnswer,
  type RegistryFailure,
  type RegistryRecord,
  registryFailures,
} from '@/utils/model/registry-record';

import { askJson } from './ask-json';
import type { Environment } from './environment';

const MOST_ORGANISATIONS = 4;
const MOST_CHARACTERS = 300;

interface Organisation {
  readonly name: string;
  readonly page?: string | undefined;
  readonly accreditedBy: readonly Json[];
}

/** Asks Credential Engine's registry for the record of what a credential names; nothing where it names none. */
export async function registryAnswerFor(
  credential: Credential,
  environment: Environment,
): Promise<RegistryAnswer | undefined> {
  const ctid = ctidIn(credential);
  if (!ctid) return undefined;
  const askedAt = environment.now().toISOString();
  const resource = await resourceOf(ctid, addressOf(ctid), environment);
  return resource.ok
    ? { ctid, askedAt, record: await recordOf(resource.value, credential, environment) }
    : { ctid, askedAt, failure: failureOf(resource.problem.code) };
}

const addressOf = (ctid: string): Question => ({
  url: `https://${CREDENTIAL_REGISTRY}/resources/${ctid}`,
  accept: 'application/json',
});

/** A record must be the one that was asked for. */
async function resourceOf(
  ctid: string,
  question: Question,
  environment: Environment,
): Promise<Result<JsonObject>> {
  const resource = await askJson(question, environment);
  if (!resource.ok) return resource;
  const { 'ceterms:ctid': own } = resource.value;
  return stringOf(own)?.toLowerCase() === ctid
    ? resource
    : fail('not-machine-readable', `${ctid}: the record is of ${String(own).slice(0, 100)}`);
}

async function recordOf(
  resource: JsonObject,
  credential: Credential,
  environment: Environment,
): Promise<RegistryRecord> {
  const listed = (member: string) => organisationsIn(resource[member], environment);
  const [owned, offered] = [resource['ceterms:ownedBy'], resource['ceterms:offeredBy']];
  const owners = await organisationsIn(owned ?? offered, environment);
  const accreditors = owners.flatMap(({ accreditedBy }) => accreditedBy);
  const [accreditedBy, recognizedBy, ownerAccreditedBy] = await Promise.all([
    listed('ceterms:accreditedBy'),
    listed('ceterms:recognizedBy'),
    organisationsIn(accreditors, environment),
  ]);
  const name = wordsIn(resource['ceterms:name']);
  const status = statusIn(resource['ceterms:credentialStatusType']);
  return {
    ...(name && { name }),
    owners: namesOf(owners),
    accreditedBy: namesOf(accreditedBy),
    recognizedBy: namesOf(recognizedBy),
    ownerAccreditedBy: namesOf(ownerAccreditedBy),
    ...(status && { status }),
    differs: [
      ...(name && !isSameName(name, credential.achievement.name) ? (['name'] as const) : []),
      ...(owners.length > 0 && !owners.some((owner) => isIssuer(owner, credential))
        ? (['owner'] as const)
        : []),
    ],
  };
}

/** The organisations of a member: written there, or each at an address of the registry's own. */
async function organisationsIn(
  value: Json | undefined,
  environment: Environment,
): Promise<readonly Organisation[]> {
  const entries = listOf(value).slice(0, MOST_ORGANISATIONS);
  const found = await Promise.all(entries.map((entry) => organisationIn(entry, environment)));
  return found.flatMap((organisation) => organisation ?? []);
}

/** One whose own record cannot be had is still named, by its address. */
async function organisationIn(
  entry: Json,
  environment: Environment,
): Promise<Organisation | undefined> {
  const address = isObject(entry) ? stringOf(entry['@id']) : stringOf(entry);
  const ctid = ctidNamed(address);
  const written = isObject(entry) && entry['ceterms:name'] ? ok(entry) : undefined;
  const resource = written ?? (ctid ? await organisationAt(ctid, environment) : undefined);
  if (!resource?.ok)
    return address ? { name: address.slice(0, MOST_CHARACTERS), accreditedBy: [] } : undefined;
  const { 'ceterms:name': name, 'ceterms:subjectWebpage': page } = resource.value;
  return {
    name: wordsIn(name) ?? address?.slice(0, MOST_CHARACTERS) ?? '',
    page: stringOf(page),
    accreditedBy: listOf(resource.value['ceterms:accreditedBy']),
  };
}

/** Many credentials of a page have the same owner. */
const organisationAt = (ctid: string, environment: Environment): Promise<Result<JsonObject>> =>
  resourceOf(ctid, { ...addressOf(ctid), shared: true }, environment);

const namesOf = (organisations: readonly Organisation[]): readonly string[] => [
  ...new Set(organisations.map(({ name }) => name).filter(Boolean)),
];

const isSameName = (one: string, other: string): boolean =>
  foldedName(one) !== '' && foldedName(one) === foldedName(other);

/** By its name, or by its web page's host, which is that of the issuer's identifier. */
function isIssuer({ name, page = '' }: Organisation, { issuer }: Credential): boolean {
  const host = parseUrl(page)?.hostname.replace(/^www\./u, '');
  return isSameName(name, issuer.name ?? '') || host === domainOf(issuer.id).replace(/^www\./u, '');
}

/** A text, or the first of those in several languages. */
function wordsIn(value: Json | undefined): string | undefined {
  const [first] = listOf(value);
  const words = isObject(first) ? Object.values(first).find(isText) : first;
  return isText(words) ? words.trim().slice(0, MOST_CHARACTERS) || undefined : undefined;
}

const isText = (value: Json | undefined): value is string => typeof value === 'string';

/** A term of the registry's own vocabulary, as the record spells it for readers. */
function statusIn(value: Json | undefined): string | undefined {
  const [first] = listOf(value);
  const said = isObject(first)
    ? (wordsIn(first['ceterms:targetNodeName']) ?? wordsIn(first['ceterms:targetNode']))
    : wordsIn(first);
  return said?.replace(/^\w+:/u, '');
}

const failures: ReadonlySet<string> = new Set(registryFailures);
const isFailure = (code: string): code is RegistryFailure => failures.has(code);

const failureOf = (code: ProblemCode): RegistryFailure =>
  isFailure(code) ? code : UNREADABLE.has(code) ? 'not-machine-readable' : 'unreachable';

const UNREADABLE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'parsing-error',
  'too-large',
  'web-page',
]);
