import { isObject, type JsonObject, listOf } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Reference } from '@/utils/model/credential';
import type { Heavy } from '@/utils/model/heavy';
import { domainOf } from '@/utils/model/issuer';

import { jsonOf } from '../ask-json';
import { digestFault } from '../digests';
import {
  because,
  type Checker,
  type Examined,
  leftOut,
  passed,
  skipped,
  skippedFor,
} from './check';

const TYPES = new Set(['1EdTechJsonSchemaValidator2019', 'JsonSchema', 'JsonSchemaValidator2018']);

/** Members by which one sees that a schema is about a whole credential, and not about its subject. */
const OF_THE_WHOLE = new Set([
  '@context',
  'credentialSubject',
  'issuer',
  'issuanceDate',
  'validFrom',
  'credentialStatus',
  'proof',
]);

/**
 * Whether a credential follows the schemas that it names. A schema that cannot be had or applied says nothing for and
 * nothing against it, and is never counted as followed.
 */
export const credentialSchema: Checker = {
  id: 'credential-schema',
  async check(examined) {
    const { schemas = [] } = examined.credential;
    if (schemas.length === 0) return skipped;
    const answers = await Promise.all(schemas.map((one) => follows(one, examined)));
    const problems = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem]));
    const against = problems.find(({ code }) => code !== 'schema-unchecked');
    if (against) return because(against);
    return problems.length === 0 ? passed() : skippedFor(problems.slice(0, 1));
  },
};

async function follows(
  { id, type, digests }: Reference,
  examined: Examined,
): Promise<Result<null>> {
  const { credential, environment } = examined;
  const { secured, relatedResources = [] } = credential;
  const { ask, heavy } = environment;
  if (!TYPES.has(type)) return unchecked(id, `a schema of type ${type}`);
  const answer = await ask({
    url: id,
    shared: true,
    accept: 'application/schema+json, application/json',
  });
  if (!answer.ok) return unchecked(id, answer.problem.detail);
  const schema = jsonOf(answer.value);
  if (!schema.ok) return unchecked(id, schema.problem.detail);

  const fixed = relatedResources.filter((resource) => resource.id === id);
  const bytes = Uint8Array.from(answer.value.body);
  const changed = await digestFault(
    bytes,
    fixed.flatMap((one) => one.digests),
  );
  if (changed?.problem.code === 'integrity-error') return changed;
  // What the host serves today may be a notice, and is then no fault of the credential.
  const other = changed ?? (await digestFault(bytes, digests));
  if (other) return unchecked(id, other.problem.detail);

  if (!heavy) return unchecked(id, 'nothing here applies schemas');
  const document = secured.kind === 'jws' ? secured.payload : secured.document;
  let open: Problem | undefined;
  for (const one of documentsFor(schema.value, document)) {
    const followed = await followsSecuredOrNot(one, schema.value, heavy);
    if (followed.ok) continue;
    const { problem } = followed;
    if (problem.code === 'schema-invalid' && !isHidden(problem, examined)) return followed;
    open ??= problem;
  }
  return open ? unchecked(id, open.detail) : ok(null);
}

/** What a schema demands may be among what the holder has left out; what is there he has not. */
const isHidden = (problem: Problem, examined: Examined): boolean =>
  isOfAbsence(problem) && leftOut(examined, problem).length > 0;

const isOfAbsence = ({ facts }: Problem): boolean => facts?.['cause'] === 'absence';

/** VC JSON Schema, section 4.1, puts a schema to the whole credential; some issuers write one of the subject. */
function documentsFor(schema: JsonObject, document: JsonObject): readonly JsonObject[] {
  const { properties, required } = schema;
  const named = [...Object.keys(isObject(properties) ? properties : {}), ...listOf(required)];
  const ofSubject = named.length > 0 && !named.some((name) => OF_THE_WHOLE.has(String(name)));
  return ofSubject ? listOf(document['credentialSubject']).filter(isObject) : [document];
}

/** Some schemas are of the document as it is before it is signed. */
async function followsSecuredOrNot(
  document: JsonObject,
  schema: JsonObject,
  heavy: Heavy,
): Promise<Result<null>> {
  const followed = await heavy.followsSchema(document, schema);
  const { proof, ...unsecured } = document;
  if (followed.ok || proof === undefined) return followed;
  const bare = await heavy.followsSchema(unsecured, schema);
  return bare.ok || isOfAbsence(bare.problem) ? bare : followed;
}

const unchecked = (id: string, detail: string): Result<never> =>
  fail('schema-unchecked', `${id}: ${detail}`, { host: domainOf(id) } satisfies Problem['facts']);
