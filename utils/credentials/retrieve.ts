import type { Question } from '@/utils/lib/ask';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';
import type { BadgeLink } from '@/utils/model/page';
import { providerOf } from '@/utils/providers';
import type { PageField, Provider } from '@/utils/providers/provider';

import { refusalOf } from './ask-json';
import type { Environment } from './environment';
import { readCredential } from './formats';
import { contentOf } from './page-metadata';
import { sourceIn } from './source-in';

const CREDENTIAL_BYTES = 4 * 1024 * 1024;
/** What a credential may be served as; anything else is welcome too, for it is told by its content. */
const CREDENTIAL_TYPES =
  'application/vc, application/vc+ld+json, application/ld+json, application/json, application/jwt;q=0.9, */*;q=0.1';

/** From a link to the credential behind it: the provider's address, the envelope, the format. */
export async function retrieve(
  link: BadgeLink,
  environment: Environment,
): Promise<Result<Credential>> {
  const provider = providerOf(link);
  if (!provider) return fail('unsupported-format', `no provider ${link.provider}`);

  const question = provider.locate(link);
  const credential = await credentialAt(question, provider, link, environment);
  if (!credential.ok || !provider.holder) return credential;
  return ok(await withHolder(credential.value, provider.holder(link), environment));
}

async function credentialAt(
  question: Question,
  provider: Provider,
  link: BadgeLink,
  environment: Environment,
): Promise<Result<Credential>> {
  const answer = await environment.ask({
    limitBytes: CREDENTIAL_BYTES,
    accept: CREDENTIAL_TYPES,
    ...question,
  });
  if (!answer.ok) return answer;
  const facts = { host: new URL(question.url).hostname };
  const refused = provider.refusal?.(answer.value);
  if (refused) return refused;
  if (answer.value.status === 410)
    return fail('revoked', `${question.url} answers 410 Gone`, facts);
  const general = refusalOf(answer.value);
  if (general) return general;

  const { documentId } = provider;
  const servedAs = [question.url, answer.value.url, ...(documentId?.(link) ?? [])];
  const source = await sourceIn(answer.value.body, servedAs, environment);
  if (!source.ok) return fail(source.problem.code, source.problem.detail, facts);
  return readCredential({ ...source.value, expanded: documentId !== undefined }, environment);
}

/** Where the credential itself names nobody, the platform's own page may; without it whose it is stays open. */
async function withHolder(
  credential: Credential,
  { question, property, pattern }: PageField,
  { ask }: Environment,
): Promise<Credential> {
  const page = await ask(question);
  if (!page.ok || refusalOf(page.value)) return credential;
  const content = contentOf(property, new TextDecoder().decode(page.value.body));
  const holder = pattern.exec(content ?? '')?.groups?.['holder'];
  if (!holder) return credential;
  const identity = { kind: 'name' as const, identity: holder, hashed: false };
  return { ...credential, recipients: [...credential.recipients, identity] };
}
