import { bundled } from '../measuring/bundle';
import type { Place } from '../measuring/place';
import type { Row } from '../measuring/row';
import type { Material } from './subject';

/** Whole checks in one worker, one contest after the other. */
export async function measureWhole(place: Place, material: Material): Promise<Row[]> {
  const bundle = await bundled('tests/bench/verify/whole.worker.ts', place.name);
  const { answer } = await place.ask<Row[]>(bundle, material);
  return answer;
}
