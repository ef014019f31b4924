import { hold } from './measuring/contest';
import { inEachPlace } from './measuring/in-each-place';
import type { Row } from './measuring/row';
import { contests } from './selective/contests';

/** Proofs of which a holder shows a part, beside the peer and beside their bare signatures. */
export async function measure(): Promise<Row[]> {
  const held = await contests();
  return inEachPlace(async (place) => {
    const rows: Row[] = [];
    for (const contest of held) rows.push(await hold(contest, place));
    return rows;
  });
}
