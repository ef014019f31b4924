/** Whatever heads a page, a part of it or a table. What most elements are is ruled out first: that halves what the search costs. */
export const HEADINGS =
  '[role="heading"], :not(a, li, span, div, p):is(h1, h2, h3, h4, h5, caption)';
