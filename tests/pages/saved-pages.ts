import type { ReceivedReading } from '@/utils/model/page';

export interface SavedPage {
  readonly name: string;
  readonly html: string;
  /** What is read from it and received, down to the last field; its address is the page's. */
  readonly expected: ReceivedReading;
}

const sources = import.meta.glob<string>('./*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const readings = import.meta.glob<ReceivedReading>('./*.json', { import: 'default', eager: true });

/** Pages in the shape of real ones, about people who do not exist. */
export const savedPages: readonly SavedPage[] = Object.entries(sources).map(([path, html]) => {
  const expected = readings[path.replace(/html$/u, 'json')];
  if (!expected) throw new Error(`${path} has no reading beside it`);
  return { name: path.slice(2, -5), html, expected };
});
