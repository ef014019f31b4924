import { hasLapsed } from './aged';
import type { CredentialStatus, Judgement } from './verification';

/** What has ended since it was checked is expired, whatever its status then was. */
export const statusOn = (
  judged: Pick<Judgement, 'status' | 'credential'>,
  now: Date,
): CredentialStatus => (hasLapsed(judged, now) ? 'expired' : judged.status);
