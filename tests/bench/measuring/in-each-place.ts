import { inChromium } from './in-chromium';
import { inNode } from './in-node';
import type { Place } from './place';
import type { Row } from './row';

/** The same measurements in Node and in Chromium; a row says where it was taken. */
export async function inEachPlace(measure: (place: Place) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const open of [inNode, inChromium]) {
    const place = await open();
    try {
      const taken = await measure(place);
      rows.push(...taken.map((row) => ({ ...row, name: `${row.name} (${place.name})` })));
    } finally {
      await place.close();
    }
  }
  return rows;
}
