/** In the place of `remembered`: what one mutant has made must not be handed to the next. */
export const remembered =
  <Made>(make: (text: string) => Made): ((text: string) => Made) =>
  (text) =>
    make(text);
