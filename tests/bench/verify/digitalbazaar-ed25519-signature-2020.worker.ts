import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';

import { attempting } from '../measuring/attempting';
import { digitalBazaarWith } from './digital-bazaar-with';

attempting(digitalBazaarWith(() => new Ed25519Signature2020({})));
