import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { createVerifyCryptosuite as eddsaJcs2022 } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';

import { digitalBazaarWith } from './digital-bazaar-with';

const dataIntegrity = (cryptosuite: object) => new DataIntegrityProof({ cryptosuite });

/** Digital Bazaar's verifier with each of its suites that is measured. */
export const digitalBazaar = {
  'eddsa-rdfc-2022': digitalBazaarWith(() => dataIntegrity(eddsaRdfc2022)),
  'eddsa-jcs-2022': digitalBazaarWith(() => dataIntegrity(eddsaJcs2022())),
  'ecdsa-rdfc-2019': digitalBazaarWith(() => dataIntegrity(ecdsaRdfc2019)),
  Ed25519Signature2020: digitalBazaarWith(() => new Ed25519Signature2020({})),
};
