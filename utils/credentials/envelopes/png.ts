import { inflate } from '@/utils/lib/inflate';
import type { Problem, ProblemCode } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';
import { decodeUtf8 } from '@/utils/lib/strict-json';

import { type Baked, DOCUMENT_BYTES, type Envelope } from './envelope';
import { type Chunk, chunksOf, crcHolds, SIGNATURE, untilZero } from './png-chunks';

/** Open Badges 3.0, section 5.3.1.1; the Baking Specification 1.0 of Open Badges 1 and 2. */
const KEYWORDS = new Set(['openbadgecredential', 'openbadges']);
const TEXT_CHUNKS = new Set(['iTXt', 'tEXt', 'zTXt']);

/** A picture with a credential in a text chunk; the picture itself is never decoded. */
export const png: Envelope<Baked> = {
  id: 'png',
  matches: (bytes) => SIGNATURE.every((byte, at) => bytes[at] === byte),
  async open(bytes) {
    const { chunks, whole } = chunksOf(bytes, TEXT_CHUNKS);
    const baked = chunks.filter(isBaked);
    // Before the first specification an address was put into tEXt, and later bakers left it there.
    const chunk = baked.find(({ type }) => type === 'iTXt') ?? baked[0];
    if (!chunk)
      return whole
        ? fail('not-baked', 'no text chunk with the keyword of Open Badges')
        : fail('baked-truncated', 'the file ends in the middle of the image');

    const text = await textOf(chunk);
    if (!text.ok) return text;
    const { content, compressed } = text.value;
    return ok({
      content,
      remarks: [
        ...(baked.length > 1 ? [remark('baked-repeatedly', `${baked.length} chunks`)] : []),
        ...(crcHolds(chunk) ? [] : [remark('baked-damaged', 'the CRC is another')]),
        ...(compressed ? [remark('baked-compressed', `a compressed ${chunk.type} chunk`)] : []),
      ],
    });
  },
};

function isBaked({ data }: Chunk): boolean {
  const keyword = untilZero(data.subarray(0, 80));
  return keyword.ok && KEYWORDS.has(keyword.value.text);
}

interface ChunkText {
  readonly content: string;
  readonly compressed: boolean;
}

/** PNG, sections 11.3.3.2 to 11.3.3.4. */
async function textOf({ type, data }: Chunk): Promise<Result<ChunkText>> {
  const keyword = untilZero(data);
  if (!keyword.ok) return keyword;
  const { rest } = keyword.value;
  if (type === 'tEXt') return ok({ content: lenient(rest), compressed: false });
  if (type === 'zTXt') return inflated(rest[0], rest.subarray(1));

  const language = untilZero(rest.subarray(2));
  if (!language.ok) return language;
  const translated = untilZero(language.value.rest);
  if (!translated.ok) return translated;
  const text = translated.value.rest;
  if (rest[0] !== 0) return inflated(rest[1], text);
  const content = decodeUtf8(text);
  return content.ok ? ok({ content: content.value, compressed: false }) : content;
}

async function inflated(method: number | undefined, text: Uint8Array): Promise<Result<ChunkText>> {
  if (method !== 0) return fail('parsing-error', `compression method ${method}`);
  const bytes = await inflate(Uint8Array.from(text), 'deflate', DOCUMENT_BYTES);
  if (!bytes.ok) return bytes;
  const content = decodeUtf8(bytes.value);
  return content.ok ? ok({ content: content.value, compressed: true }) : content;
}

/** The standard says Latin-1, and those who bake JSON mean UTF-8. */
function lenient(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  return text.ok ? text.value : new TextDecoder('latin1').decode(bytes);
}

const remark = (code: ProblemCode, detail: string): Problem => ({ code, detail });
