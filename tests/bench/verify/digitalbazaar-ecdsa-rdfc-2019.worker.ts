import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';

import { attempting } from '../measuring/attempting';
import { digitalBazaarWith } from './digital-bazaar-with';

attempting(digitalBazaarWith(() => new DataIntegrityProof({ cryptosuite })));
