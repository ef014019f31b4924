import type { Credential } from '@/utils/model/credential';

import { say, sayDate } from './words';

/** From when until when it is valid. */
export function datesOf({ validFrom, validUntil }: Credential): string {
  if (validFrom && validUntil) return say('dates_until', sayDate(validFrom), sayDate(validUntil));
  if (validUntil) return say('dates_only_until', sayDate(validUntil));
  return validFrom ? say('dates_since', sayDate(validFrom)) : say('dates_not_stated');
}
