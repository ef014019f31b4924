import * as z from 'zod/mini';

/** A finding's id holds its tab, the person's address and the credential's. */
export const id = z.string().check(z.maxLength(8_100));
export const host = z.string().check(z.maxLength(253), z.regex(/^[a-z0-9.:-]+$/u));
/** A file that the worker fetches from the screen that has it. */
export const fileId = z.string().check(z.maxLength(36));
