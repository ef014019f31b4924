import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import { decodeUtf8, parseStrictJson } from '@/utils/lib/strict-json';

import { refusalOf } from '../ask-json';
import type { Environment } from '../environment';
import { type Version, versionsIn } from './did-log';
import { isWitnessed, witnessFault } from './did-witnesses';
import type { KeyMethod } from './key';
import { webFolder } from './web-folder';

/** did:webvh 1.0: a log at a domain's address in which every state of the DID proves that it follows from the one before. */
export const didWebvh: KeyMethod = {
  id: 'did-webvh',
  matches: (identifier) => /^did:(?:webvh|tdw):/u.test(identifier),
  async resolve(identifier, environment) {
    if (identifier.startsWith('did:tdw:'))
      return fail('did-unresolved', 'did:tdw is a draft that did:webvh has taken the place of');
    const [did = '', query = ''] = identifier.split('?');
    const versions = await versionsOf(did, environment);
    if (!versions.ok) return versions;
    const latest = versions.value.at(-1);
    const id = latest?.document['id'];
    if (!latest || id !== did) return fail('did-unresolved', `${did} has moved to ${String(id)}`);
    if (latest.parameters.deactivated) return fail('key-revoked', `${did} has been deactivated`);
    // When something was signed is the signer's own word, so only what holds today speaks for anybody.
    return versionAsked(versions.value, query) === latest
      ? ok(latest.document)
      : fail('did-unresolved', `${query} is not the latest version of ${did}`);
  },
};

/** The state that a DID URL asks for ("Reading did:webvh DID URLs"), and without a question the latest. */
export function versionAsked(versions: readonly Version[], query: string): Version | undefined {
  const asked = new URLSearchParams(query);
  const [id, number, time] = ['versionId', 'versionNumber', 'versionTime'].map((name) =>
    asked.get(name),
  );
  if (id) return versions.find(({ versionId }) => versionId === id);
  if (number) return versions.find(({ versionId }) => versionId.split('-')[0] === number);
  const until = time ? Date.parse(time) : Number.POSITIVE_INFINITY;
  return versions.findLast((version) => version.time <= until);
}

/** Every state that the log of a DID proves, with its witnesses where it names some. */
export async function versionsOf(
  did: string,
  environment: Environment,
): Promise<Result<readonly Version[]>> {
  const [scid = '', ...location] = did.slice('did:webvh:'.length).split(':');
  const folder = webFolder(location.join(':'));
  if (!folder.ok) return folder;
  const log = await textAt(`${folder.value}/did.jsonl`, environment);
  if (!log.ok) return log;
  const versions = await versionsIn(log.value, environment.now());
  if (!versions.ok) return versions;
  if (!versions.value.some(({ document }) => document['id'] === did))
    return fail('did-invalid', `the log is not of ${scid}`);

  const fault = isWitnessed(versions.value)
    ? await unwitnessed(versions.value, folder.value, environment)
    : undefined;
  return fault ?? versions;
}

async function unwitnessed(
  versions: readonly Version[],
  folder: string,
  environment: Environment,
): Promise<Failure | undefined> {
  const text = await textAt(`${folder}/did-witness.json`, environment);
  if (!text.ok) return text;
  const file = parseStrictJson(text.value);
  return file.ok
    ? witnessFault(versions, file.value, environment.now())
    : fail('did-unresolved', `did-witness.json: ${file.problem.detail}`);
}

async function textAt(url: string, { ask }: Environment): Promise<Result<string>> {
  const answer = await ask({
    url,
    accept: 'text/jsonl, application/json, */*;q=0.1',
    shared: true,
  });
  if (!answer.ok) return answer;
  const refused = refusalOf(answer.value);
  const text = refused ?? decodeUtf8(answer.value.body);
  if (text.ok || text.problem.code !== 'not-found') return text;
  return fail('did-unresolved', text.problem.detail, text.problem.facts);
}
