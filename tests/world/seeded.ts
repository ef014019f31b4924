import { createHash } from 'node:crypto';

/** Thirty-two bytes that are always the same for one seed and label: keys, salts and ids come from here. */
export const seededBytes = (seed: string, label: string): Buffer =>
  createHash('sha256').update(`${seed}/${label}`).digest();

export const seededHex = (seed: string, label: string, length: number): string =>
  seededBytes(seed, label).toString('hex').slice(0, length);
