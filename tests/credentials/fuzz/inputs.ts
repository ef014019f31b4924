import { isObject } from '@/utils/lib/json';

import { pdfOf } from '../../heavy/pdf-maker';
import { packed, zipOf } from '../../heavy/zip-maker';
import { iTXt, pngWith } from '../../world/bake/png';
import type { Pages } from '../badge-site';
import type { Random } from '../contexts/seeded-random';
import type { Example } from '../mutations/examples';
import { altered, exchanged } from './altered';

/** What somebody hands in, whole: in which envelope it is, its bytes, and what the network answers. */
export interface Whole {
  readonly envelope: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: Pages;
}

const CV = {
  links: ['https://www.credly.com/badges/4b1f3c7e-2a55-4c0e-9d0f-5f1f7f3f9a10'],
  lines: ['Anna Vidal', 'See badges.example.org/a/1.'],
  attached: [{ name: 'badge.json', data: '{"a":1}' }],
};

const XML =
  '<?xml version="1.0"?><europassCredential xmlns="http://data.europa.eu/snb/model"><x/></europassCredential>';

/** Every envelope there is with something valid in it, and the documents that hold others. */
export function wholes(examples: readonly Example[]): readonly Whole[] {
  const own = examples.map(({ file, pages }) => ({
    envelope: envelopeOf(file),
    bytes: bytesOf(file),
    pages,
  }));
  const [first] = own;
  const inside = first ? [packed('badge.json', first.bytes), packed('cv.pdf', pdfOf(CV))] : [];
  return [
    ...own,
    { envelope: 'xml', bytes: bytesOf(XML), pages: {} },
    { envelope: 'png', bytes: Uint8Array.from(pngWith(iTXt('openbadges', XML))), pages: {} },
    { envelope: 'zip', bytes: zipOf(...inside), pages: {} },
    { envelope: 'pdf', bytes: pdfOf(CV), pages: {} },
  ];
}

/** One input after the other, none of them like what it was made from; the same for the same numbers. */
export function* inputs(
  examples: readonly Example[],
  { random, count }: { readonly random: Random; readonly count: number },
): Generator<Whole> {
  const all = wholes(examples);
  const envelopes = [...new Set(all.map(({ envelope }) => envelope))];
  const byEnvelope = envelopes.map((name) => all.filter(({ envelope }) => envelope === name));
  const light = byEnvelope.filter(([one]) => one?.envelope !== 'pdf');
  for (let made = 0; made < count; made += 1) {
    // What opens a PDF takes a hundred times as long as all else.
    const whole = random.pick(random.pick(random.below(100) === 0 ? byEnvelope : light));
    yield changed(whole, random.pick(all), random);
  }
}

function changed(whole: Whole, other: Whole, random: Random): Whole {
  const urls = Object.keys(whole.pages);
  if (urls.length > 0 && random.below(4) === 0) {
    const url = random.pick(urls);
    const page = whole.pages[url];
    const text = isObject(page) ? JSON.stringify(page) : String(page);
    const bytes = oneChanged(bytesOf(text), other.bytes, random);
    return { ...whole, pages: { ...whole.pages, [url]: new TextDecoder().decode(bytes) } };
  }
  let { bytes } = whole;
  // Now and then damage adds up.
  for (let times = 1 + random.below(2); times > 0; times -= 1)
    bytes = oneChanged(bytes, other.bytes, random);
  return { ...whole, bytes };
}

function oneChanged(
  bytes: Uint8Array<ArrayBuffer>,
  other: Uint8Array<ArrayBuffer>,
  random: Random,
): Uint8Array<ArrayBuffer> {
  const isJson = bytes[0] === '{'.charCodeAt(0);
  if (!isJson || random.below(2) === 0) return Uint8Array.from(altered(bytes, other, random));
  const decoder = new TextDecoder();
  return bytesOf(exchanged(decoder.decode(bytes), decoder.decode(other), random));
}

const bytesOf = (file: Example['file']): Uint8Array<ArrayBuffer> =>
  file instanceof Uint8Array
    ? Uint8Array.from(file)
    : new TextEncoder().encode(typeof file === 'string' ? file : JSON.stringify(file));

function envelopeOf(file: Example['file']): string {
  if (typeof file === 'string') return file.includes('~') ? 'sd-jwt' : 'jws';
  if (!(file instanceof Uint8Array)) return 'json';
  if (file[0] === 0x89) return 'png';
  return file[0] === '<'.charCodeAt(0) ? 'svg' : 'cose';
}
