/** Whatever heads a page, a part of it or a table. */
export const HEADINGS = 'h1, h2, h3, h4, h5, caption, [role="heading"]';
