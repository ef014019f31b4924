/** A member that stands only where it has a value: with exact optional types, absent is not undefined. */
export function named<Name extends string>(
  name: Name,
  value: string | undefined,
): { readonly [_ in Name]?: string } {
  // A literal whose member name is a parameter widens to an index signature; this narrows it again.
  return (value === undefined ? {} : { [name]: value }) as { readonly [_ in Name]?: string };
}
