const MIB = 1024 * 1024;

/** What one entry of an archive of credentials may come to, once inflated. */
export const MOST_ENTRY_BYTES = 16 * MIB;

/** What all of them may come to together. */
export const MOST_ARCHIVE_BYTES = 64 * MIB;
