import { answering } from '../measuring/answering';
import { hold } from '../measuring/contest';
import type { Row } from '../measuring/row';
import { contestOver, type Subject } from './contests';

answering(async (subjects: readonly Subject[]) => {
  const rows: Row[] = [];
  for (const subject of subjects) rows.push(await hold(contestOver(subject)));
  return rows;
});
