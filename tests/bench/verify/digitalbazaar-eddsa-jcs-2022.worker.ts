import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';

import { attempting } from '../measuring/attempting';
import { digitalBazaarWith } from './digital-bazaar-with';

attempting(
  digitalBazaarWith(() => new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() })),
);
