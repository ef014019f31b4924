import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';

import { attempting } from '../measuring/attempting';
import { digitalBazaarWith } from './digital-bazaar-with';

attempting(
  digitalBazaarWith(() => new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() })),
);
