/** What systems keep beside people's files: nobody put it there, and nobody asks about it. */
const OF_SYSTEM = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX)$/iu;

/** Whether a file or a folder around it is the system's own. */
export const isOfSystem = (path: readonly string[]): boolean =>
  path.some((part) => OF_SYSTEM.test(part));
