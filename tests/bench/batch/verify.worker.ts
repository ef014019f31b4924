import { attempting } from '../measuring/attempting';
import { environmentOf, linksOf } from './environment';
import type { Subject } from './material';
import { verifyAll } from './verify-all';

attempting((subject: Subject) => {
  const environment = environmentOf(subject);
  const links = linksOf(subject);
  return async () =>
    (await verifyAll(links, environment)).every(({ status }) => status === 'valid');
});
