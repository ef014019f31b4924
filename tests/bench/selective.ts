import { execFileSync } from 'node:child_process';

import { hold } from './measuring/contest';
import { inEachPlace } from './measuring/in-each-place';
import type { Row } from './measuring/row';
import { contests } from './selective/contests';
import { measureDoor, measureFirstWithDoor } from './selective/door';
import { measureTasks } from './selective/tasks';
import { material } from './verify/material';

/**
 * Proofs of which a holder shows a part, beside the peer and beside their bare signatures; what the door to the slow ones
 * costs those who never use it; and whether anybody feels them in the extension as it ships.
 */
export async function measure(): Promise<Row[]> {
  const held = await contests();
  const { 'Open Badges 3.0, eddsa-rdfc-2022': plain } = await material();
  const times = await inEachPlace(async (place) => {
    const rows: Row[] = [];
    for (const contest of held) rows.push(await hold(contest, place));
    return [...rows, ...(await measureFirstWithDoor(place, plain))];
  });
  execFileSync('npx', ['wxt', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return [...times, ...(await measureDoor()), ...(await measureTasks())];
}
