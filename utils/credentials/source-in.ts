import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';

import { refusalOf } from './ask-json';
import { images, open } from './envelopes';
import { type Baked, DOCUMENT_BYTES } from './envelopes/envelope';
import type { Environment } from './environment';
import type { Source } from './formats/format';

const IMAGE_BYTES = 16 * 1024 * 1024;

/** The document in some bytes that one or several addresses served: as it is, in a token, or in a picture. */
export async function sourceIn(
  bytes: Uint8Array,
  servedAs: readonly string[],
  environment: Environment,
): Promise<Result<Source>> {
  const image = images.find(({ matches }) => matches(bytes));
  if (!image) {
    const opened = await open(bytes);
    return opened.ok ? ok({ ...opened.value, servedAs }) : opened;
  }
  if (bytes.length > IMAGE_BYTES) return fail('too-large', `a picture of ${bytes.length} bytes`);
  const baked = await image.open(bytes);
  return baked.ok ? sourceBakedAs(baked.value, environment) : baked;
}

/** A baked copy is nowhere served as it is. */
async function sourceBakedAs(
  { content, remarks }: Baked,
  environment: Environment,
): Promise<Result<Source>> {
  const source = await sourceNamed(content, environment);
  return source.ok ? ok({ ...source.value, remarks }) : source;
}

/** The document in a text, or at the address that the text is, which is asked for no picture. */
export async function sourceNamed(
  content: string,
  environment: Environment,
): Promise<Result<Source>> {
  const text = content.trim();
  if (!/^https?:\/\/\S+$/u.test(text) || !parseUrl(text)) {
    const opened = await open(new TextEncoder().encode(text));
    return opened.ok ? ok({ ...opened.value, servedAs: [] }) : opened;
  }

  const answer = await environment.ask({
    url: text,
    accept: 'application/ld+json, application/json',
    limitBytes: DOCUMENT_BYTES,
  });
  if (!answer.ok) return answer;
  if (answer.value.status === 410) return fail('revoked', `${text} answers 410 Gone`);
  const refused = refusalOf(answer.value);
  if (refused) return refused;
  const opened = await open(answer.value.body);
  return opened.ok ? ok({ ...opened.value, servedAs: [text, answer.value.url] }) : opened;
}
