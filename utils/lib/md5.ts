import { md5 as digest } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** MD5, which the first Open Badges hash addresses with. It hides little and proves nothing; it is only compared. */
export const md5Hex = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));
