/**
 * What a packed vocabulary consists of, in the order in which it lies in its bytes, and how wide each item is. Lengths and
 * counts are packed, which are small; where things begin, and tables of hashes, are made of them when it is opened.
 */
const SECTIONS = {
  wordLengths: 2,
  wordUnits: 2,
  /** Of each node of the tree of names. Edge n leads to node n + 1. */
  edgeCounts: 2,
  edgeWords: 4,
  entryCounts: 2,
  /** Of each name that ends in a node: whose it is, which of its names, how sure it is. */
  entrySkills: 4,
  entryNames: 2,
  entryCautions: 1,
  recordLengths: 4,
  recordBytes: 1,
} as const;

type Section = keyof typeof SECTIONS;
type Width = (typeof SECTIONS)[Section];
const names = Object.keys(SECTIONS) as Section[];

export type Sections = {
  readonly [Name in Section]: (typeof SECTIONS)[Name] extends 4
    ? Uint32Array
    : (typeof SECTIONS)[Name] extends 2
      ? Uint16Array
      : Uint8Array;
};

/** Another layout has another number, and what was packed in one is not read as the other. */
export const LAYOUT = 0x50530001;
const HEAD = 4 * (1 + names.length);

const padded = (length: number): number => (length + 3) & ~3;

/** One block of bytes, each section at a multiple of four: its arrays are read where they lie. */
export function joinedSections(sections: Sections): Uint8Array<ArrayBuffer> {
  const size = names.reduce((sum, name) => sum + padded(sections[name].byteLength), HEAD);
  const bytes = new Uint8Array(size);
  const head = new Uint32Array(bytes.buffer, 0, 1 + names.length);
  head[0] = LAYOUT;
  let at = HEAD;
  for (const [index, name] of names.entries()) {
    const { buffer, byteOffset, byteLength } = sections[name];
    head[1 + index] = byteLength;
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  return bytes;
}

export function sectionsOf(bytes: Uint8Array): Sections {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const head = new Uint32Array(buffer, byteOffset, bytes.length < HEAD ? 0 : 1 + names.length);
  const lengths = names.map((_, index) => head[1 + index] ?? 0);
  const size = lengths.reduce((sum, length) => sum + padded(length), HEAD);
  if (head[0] !== LAYOUT || size !== bytes.length) throw new Error('no packed vocabulary');
  let at = byteOffset + HEAD;
  const views = names.map((name, index) => {
    const from = at;
    const length = lengths[index] ?? 0;
    at += padded(length);
    return [name, viewOf(SECTIONS[name], { buffer, from, length })] as const;
  });
  // fromEntries forgets which section has which width; each was made by the table that the type is made of.
  return Object.fromEntries(views) as Sections;
}

interface Place {
  readonly buffer: ArrayBufferLike;
  readonly from: number;
  readonly length: number;
}

function viewOf(width: Width, { buffer, from, length }: Place) {
  switch (width) {
    case 4:
      return new Uint32Array(buffer, from, length / 4);
    case 2:
      return new Uint16Array(buffer, from, length / 2);
    case 1:
      return new Uint8Array(buffer, from, length);
  }
}

/** Where each thing begins when all stand one behind the other, and where the last one ends. */
export function startsOf(lengths: Uint16Array | Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let at = 0;
  for (let index = 0; index < lengths.length; index += 1) {
    at += lengths[index] ?? 0;
    starts[index + 1] = at;
  }
  return starts;
}
