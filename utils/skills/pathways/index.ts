import { isObject, type Json } from '@/utils/lib/json';
import { fail, type Result } from '@/utils/lib/result';
import { parseStrictJson } from '@/utils/lib/strict-json';
import type { Pathway } from '@/utils/model/pathway';

import { badgr } from './badgr';
import { caseFramework } from './case';
import { clr } from './clr';
import { credlyCollection } from './credly-collection';
import { ctdl } from './ctdl';
import type { PathwayFormat } from './pathway-format';

/** In no order that matters: each is told by what no other has. */
export const pathwayFormats: readonly PathwayFormat[] = [
  badgr,
  ctdl,
  clr,
  caseFramework,
  credlyCollection,
];

/** The pathways in a file, whatever its name; of a wrong one what it is instead, as far as that can be told. */
export function readPathways(text: string): Result<readonly Pathway[]> {
  if (text.trim() === '') return fail('pathway-empty', 'The file is empty.');
  if (/^\s*</u.test(text))
    return fail(
      'pathway-is-page',
      'This is a web page and not the pathway itself. Save the JSON that the page offers.',
    );
  const json = parseStrictJson(text);
  if (!json.ok) return fail('pathway-damaged', `The file is no JSON: ${json.problem.detail}.`);
  const format = pathwayFormats.find(({ matches }) => matches(json.value));
  return format ? format.read(json.value) : whatElse(json.value);
}

function whatElse(document: Json): Result<never> {
  const written = JSON.stringify(document);
  if (
    isObject(document) &&
    /"(?:VerifiableCredential|Assertion|OpenBadgeCredential)"/u.test(written)
  )
    return fail(
      'pathway-is-credential',
      'This is a credential and no pathway. Open it as a credential instead.',
    );
  if (isObject(document) && ('badge' in document || 'BadgeClass' === document['type']))
    return fail('pathway-is-badge', 'This is a single badge and no pathway.');
  if (/ceterms:|credentialengineregistry/u.test(written))
    return fail(
      'pathway-empty',
      'The file comes from Credential Engine and holds no pathway. Take the graph of the pathway itself.',
    );
  return fail(
    'pathway-unknown',
    `The file is JSON, and no pathway: ${pathwayFormats.map(({ name }) => name).join(', ')} can be read.`,
  );
}
