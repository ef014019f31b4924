import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';

import { digitalBazaarWith } from './digital-bazaar-with';
import { answerWith } from './first-answer';

answerWith(digitalBazaarWith(() => new DataIntegrityProof({ cryptosuite })));
