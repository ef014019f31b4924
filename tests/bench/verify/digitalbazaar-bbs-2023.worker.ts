import { createVerifyCryptosuite } from '@digitalbazaar/bbs-2023-cryptosuite';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';

import { attempting } from '../measuring/attempting';
import { digitalBazaarWith } from './digital-bazaar-with';

attempting(
  digitalBazaarWith(() => new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() })),
);
