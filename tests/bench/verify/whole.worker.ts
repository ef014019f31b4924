import { answering } from '../measuring/answering';
import { hold } from '../measuring/contest';
import type { Row } from '../measuring/row';
import { contestsOver } from './contests';
import type { Material } from './subject';

answering(async (material: Material) => {
  const rows: Row[] = [];
  for (const contest of contestsOver(material)) rows.push(await hold(contest));
  return rows;
});
