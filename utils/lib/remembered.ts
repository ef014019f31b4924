/** A pure function of a text that keeps what it has made, up to a bound: a page shows many badges and few keys. */
export function remembered<Made>(make: (text: string) => Made, most = 64): (text: string) => Made {
  const kept = new Map<string, { readonly made: Made }>();
  return (text) => {
    const before = kept.get(text);
    if (before) return before.made;
    if (kept.size === most) kept.clear();
    const made = make(text);
    kept.set(text, { made });
    return made;
  };
}
