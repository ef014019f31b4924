import { openDatabase } from '@/utils/browser/db';
import type { ResultRow } from '@/utils/model/store';

import { attempting } from '../measuring/attempting';
import { environmentOf, linksOf } from './environment';
import type { Subject } from './material';
import { verifyAll } from './verify-all';

attempting((subject: Subject) => {
  let rows: Promise<readonly ResultRow[]> | undefined;
  let round = 0;
  return async () => {
    // The first round is the warm-up: what is written has to come from somewhere.
    rows ??= verifyAll(linksOf(subject), environmentOf(subject));
    const results = [...(await rows)];
    round += 1;
    const database = openDatabase(`put ${round}`);
    await database.results.bulkPut(results);
    const count = await database.results.count();
    await database.delete();
    return count === results.length;
  };
});
