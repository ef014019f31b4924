import { attempting } from '../measuring/attempting';
import { bareJose } from './bare-jose';

attempting(bareJose);
