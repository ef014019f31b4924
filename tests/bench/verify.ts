import { inEachPlace } from './measuring/in-each-place';
import type { Row } from './measuring/row';
import { measureFirst } from './verify/first';
import { material } from './verify/material';
import { measureSize } from './verify/size';
import { measureWhole } from './verify/whole';

/** Verification beside its peers: whole checks, the first one of a fresh worker, and what there is to load. */
export async function measure(): Promise<Row[]> {
  const subjects = await material();
  const times = await inEachPlace(async (place) => [
    ...(await measureWhole(place, subjects)),
    ...(await measureFirst(place, subjects)),
  ]);
  return [...times, ...(await measureSize())];
}
