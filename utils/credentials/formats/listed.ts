/** A list that stands only where there is something in it, as `named` does for texts. */
export function listed<Name extends string, One>(
  name: Name,
  list: readonly One[],
): { readonly [_ in Name]?: readonly One[] } {
  // As in `named`: a literal whose member name is a parameter widens, and this narrows it again.
  return (list.length === 0 ? {} : { [name]: list }) as {
    readonly [_ in Name]?: readonly One[];
  };
}
