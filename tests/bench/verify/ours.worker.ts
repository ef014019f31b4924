import { attempting } from '../measuring/attempting';
import { ours } from './ours';

attempting(ours);
