import type { HoldingLine, HoldingRow } from '@/utils/model/holding-row';
import { type Store, WALLET } from '@/utils/model/store';

/** So many lines are read at once: their reading must not be felt. */
const FEW = 200;

/** Reads all lines of the user's own, and afterwards those that have changed; nothing once it was called off. */
export function lineReader(store: Store, pause: () => Promise<void>) {
  const lines = new Map<string, HoldingLine>();
  let last = 0;

  return async (signal: AbortSignal): Promise<readonly HoldingLine[] | undefined> => {
    await pause();
    for (let most = FEW; ; ) {
      const rows = await store.holdings.beyond(['candidateId', 'stamp'], [WALLET, last], most);
      if (signal.aborted) return undefined;
      for (const row of rows) lines.set(row.id, lineOf(row));
      const [first = 0, end = last] = [rows[0]?.stamp, rows.at(-1)?.stamp];
      if (rows.length < most) {
        last = end;
        break;
      }
      // One change may be of many lines: it is read whole before what follows it.
      if (first === end) most *= 2;
      else last = end - 1;
      await pause();
    }
    const ids = new Set(await store.holdings.ids());
    for (const id of lines.keys()) if (!ids.has(id)) lines.delete(id);
    return signal.aborted ? undefined : [...lines.values()];
  };
}

function lineOf({ id, position, title, text, expires, shape, evidence }: HoldingRow): HoldingLine {
  const line = { id, position, title, text, ...(expires && { expires }) };
  if (!evidence || shape === 'problem') return line;
  return { ...line, evidence: { id: evidence.id, name: evidence.name } };
}
