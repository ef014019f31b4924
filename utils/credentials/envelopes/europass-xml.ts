import { fail } from '@/utils/lib/result';

import type { Envelope } from './envelope';

const HEAD_BYTES = 4096;

/** European Digital Credentials before version 3 (European Learning Model 2), whose XML seals nobody here checks. */
export const europassXml: Envelope = {
  id: 'europass-xml',
  matches(bytes) {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
    return /^(?:\xef\xbb\xbf)?\s*</u.test(head) && head.includes('"http://data.europa.eu/snb');
  },
  open: async () => fail('unsupported-format', 'a European Digital Credential in XML'),
};
