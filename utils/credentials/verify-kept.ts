import type { BadgeLink } from '@/utils/model/page';
import type { VerificationResult } from '@/utils/model/verification';

import type { Environment } from './environment';
import { recorded } from './recorded';
import { verifyFile } from './verify-file';

/** From a file that was brought and kept to all that we can say of the credential in it. */
export async function verifyKept(
  { href, provider }: BadgeLink,
  bytes: Uint8Array,
  environment: Environment,
): Promise<VerificationResult> {
  const { recording, asked } = recorded(environment);
  const judged = await verifyFile(bytes, recording);
  return { href, provider, verifiedAt: environment.now().toISOString(), ...judged, asked: asked() };
}
