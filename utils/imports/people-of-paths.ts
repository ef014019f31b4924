/** Where something that was brought lies: folders and files from the outside in. */
export type Path = readonly string[];

/** The same without the folders that hold everything, so that what is left of each begins with whose it is. */
export function withoutRoot(paths: readonly Path[]): readonly Path[] {
  const root = paths.find((path) => path.length > 1)?.[0];
  const isShared = root !== undefined && paths.every((path) => path[0] === root);
  if (!isShared) return paths;
  // What is said of the root itself belongs to none of those in it.
  return withoutRoot(paths.map((path) => (path.length > 1 ? path.slice(1) : path)));
}
