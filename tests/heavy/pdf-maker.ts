import { deflateSync } from 'node:zlib';

interface Attached {
  readonly name: string;
  readonly data: string | Uint8Array;
}

interface Pages {
  /** Addresses that link annotations lead to. */
  readonly links?: readonly string[];
  /** What the page prints, a line each. */
  readonly lines?: readonly string[];
  readonly attached?: readonly Attached[];
  /** What the catalog says besides. */
  readonly catalog?: string;
  /** What the list of pages says that it holds. */
  readonly count?: number;
  /** A content stream in place of the lines. */
  readonly content?: { readonly filter: string; readonly data: Uint8Array };
}

/** A PDF of one page, object by object (ISO 32000-2, section 7.5). */
export function pdfOf({
  links = [],
  lines = [],
  attached = [],
  ...more
}: Pages): Uint8Array<ArrayBuffer> {
  const names = attached.map(({ name }, at) => `${literal(name)} ${10 + 2 * at} 0 R`).join(' ');
  const annotations = links.map(
    (href) => `<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI${literal(href)}>>>>`,
  );
  const text = lines.map((line) => `${literal(line)} Tj T*`).join(' ');
  const content = more.content ?? {
    filter: '/FlateDecode',
    data: deflateSync(`BT /F1 12 Tf 14 TL 40 700 Td ${text} ET`),
  };
  return written([
    [
      1,
      `<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[${names}]>>>>${more.catalog ?? ''}>>`,
    ],
    [2, `<</Type/Pages/Count ${more.count ?? 1}/Kids[3 0 R]>>`],
    [
      3,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R/Annots[${annotations.join('')}]>>`,
    ],
    [4, `<</Filter ${content.filter}`, content.data],
    [5, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'],
    ...attached.flatMap(({ name, data }, at): Numbered[] => [
      [
        10 + 2 * at,
        `<</Type/Filespec/F${literal(name)}/UF${literal(name)}/EF<</F ${11 + 2 * at} 0 R>>>>`,
      ],
      [11 + 2 * at, '<</Type/EmbeddedFile/Filter/FlateDecode', deflateSync(data)],
    ]),
  ]);
}

export type Numbered = readonly [number: number, object: string, stream?: Uint8Array];

/** Objects with their table of places. */
export function written(objects: readonly Numbered[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  const places = new Map<number, number>();
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [number, object, stream] of objects) {
    places.set(number, length());
    parts.push(
      Buffer.from(`${number} 0 obj\n${object}`),
      ...(stream
        ? [Buffer.from(`/Length ${stream.length}>>\nstream\n`), stream, Buffer.from('\nendstream')]
        : []),
      Buffer.from('\nendobj\n'),
    );
  }
  const table = [...places]
    .map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
    .join('');
  const size = Math.max(...places.keys()) + 1;
  const start = length();
  parts.push(
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \n${table}trailer\n<</Root 1 0 R/Size ${size}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Uint8Array.from(Buffer.concat(parts));
}

const literal = (text: string): string => `(${text.replaceAll(/[\\()]/gu, '\\$&')})`;
