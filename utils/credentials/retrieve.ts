import type { Answer, Question } from '@/utils/lib/ask';
import { contentOf } from '@/utils/lib/html-values';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';
import type { BadgeLink } from '@/utils/model/page';
import { linkPointedAt, providerOf } from '@/utils/providers';
import { hosted } from '@/utils/providers/hosted';
import type {
  DocumentLookup,
  PageField,
  PointerLookup,
  Provider,
} from '@/utils/providers/provider';

import { jsonOf, refusalOf } from './ask-json';
import type { Environment } from './environment';
import { readCredential } from './formats';
import type { Source } from './formats/format';
import { answerFor } from './provider-answer';
import { retrieveRecord } from './retrieve-record';
import { sourceIn, sourceNamed } from './source-in';

/** What a credential may be served as; anything else is welcome too, for it is told by its content. */
const CREDENTIAL_TYPES =
  'application/vc, application/vc+ld+json, application/ld+json, application/json, application/jwt;q=0.9, */*;q=0.1';

/** From a link to the credential behind it, in the way in which its provider lets it be looked up. */
export async function retrieve(
  link: BadgeLink,
  environment: Environment,
): Promise<Result<Credential>> {
  const provider = providerOf(link);
  if (!provider) return fail('unsupported-format', `no provider ${link.provider}`);

  const found = await lookUp(link, provider, environment);
  const isOthers = provider.guessed && !found.ok && found.problem.code === 'not-found';
  return isOthers ? lookUp({ ...link, id: link.href }, hosted, environment) : found;
}

async function lookUp(
  link: BadgeLink,
  { id: provider, name, lookup }: Provider,
  environment: Environment,
): Promise<Result<Credential>> {
  switch (lookup.by) {
    case 'document':
      return retrieveDocument(link, lookup, environment);
    case 'record':
    case 'page':
      return retrieveRecord(link, lookup, environment);
    case 'pointer':
      return retrievePointedAt(link, lookup, environment);
    case 'form':
      return fail('form-only', `${provider} answers only people`, { name, form: lookup.form });
    case 'eye':
      return fail('shape-only', `${provider} has nothing to ask`, { name });
    case 'collection':
    case 'collection-page':
      return fail('collection-of-badges', `${link.href} is a person's collection`);
    case 'definition':
      return fail('badge-not-awarded', `${link.href} describes a badge`);
  }
}

/** One step and no more: a provider to which another leads is none that leads on. */
async function retrievePointedAt(
  link: BadgeLink,
  { locate, refusal, leadsTo, read }: PointerLookup,
  environment: Environment,
): Promise<Result<Credential>> {
  const answer = await answerFor(locate(link), refusal, environment);
  if (!answer.ok) return answer;
  const href = read(answer.value);
  if (!href.ok) return href;
  const target = linkPointedAt(href.value, link.text);
  const provider = target && leadsTo.includes(target.provider) && providerOf(target);
  return provider && provider.lookup.by !== 'pointer'
    ? lookUp(target, provider, environment)
    : fail('not-a-credential', `${link.href} leads to ${href.value.slice(0, 500)}`);
}

/**
 * What a platform serves at its own address may call itself by another: then it is read there, and is nothing that the
 * platform says.
 */
export const isItsOwn = (
  { id }: Credential,
  { documentId }: Pick<DocumentLookup, 'documentId'>,
  link: BadgeLink,
): boolean => !documentId || (id !== undefined && documentId(link).includes(id));

async function retrieveDocument(
  link: BadgeLink,
  lookup: DocumentLookup,
  environment: Environment,
): Promise<Result<Credential>> {
  const question = lookup.locate(link);
  const credential = await documentAt(question, lookup, link, environment);
  if (!credential.ok || !lookup.holder || !isItsOwn(credential.value, lookup, link))
    return credential;
  return ok(await withHolder(credential.value, lookup.holder(link), environment));
}

async function documentAt(
  question: Question,
  { documentId, refusal, unwrap, named }: DocumentLookup,
  link: BadgeLink,
  environment: Environment,
): Promise<Result<Credential>> {
  const answer = await answerFor(
    { accept: CREDENTIAL_TYPES, ...question },
    (said) => refusal?.(said) ?? takenBack(said, question),
    environment,
  );
  if (!answer.ok) return answer;

  const { body, url } = answer.value;
  const servedAs = [question.url, url, ...(documentId?.(link) ?? [])];
  if (unwrap) {
    const whole = jsonOf(answer.value);
    if (!whole.ok) return whole;
    const document = unwrap(whole.value);
    return document
      ? readCredential({ document, servedAs: [] }, environment)
      : fail('not-machine-readable', `no credential in ${url}`);
  }
  if (named) {
    const whole = jsonOf(answer.value);
    const name = whole.ok ? named(whole.value) : whole;
    const source = name.ok ? await sourceNamed(name.value, environment) : name;
    return source.ok ? readCredential(source.value, environment) : source;
  }
  const source = await sourceIn(body, servedAs, environment);
  const facts = { host: new URL(question.url).hostname };
  if (!source.ok) return fail(source.problem.code, source.problem.detail, facts);
  const expanded: Source = { ...source.value, expanded: documentId !== undefined };
  return readCredential(expanded, environment);
}

/** 410 Gone takes a hosted credential back (Open Badges 2.0, Revoking); of a page or a record it only says that it is not there. */
const takenBack = ({ status }: Answer, { url }: Question): Result<never> | undefined =>
  status === 410
    ? fail('revoked', `${url} answers 410 Gone`, { host: new URL(url).hostname })
    : undefined;

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
