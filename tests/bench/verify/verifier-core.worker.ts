import { attempting } from '../measuring/attempting';
import { verifierCore } from './verifier-core';

attempting(verifierCore);
