import { attempting } from '../measuring/attempting';
import { ours } from './ours';
import type { Subject } from './subject';

attempting((subject: Subject) => ours(subject));
