const BADGES = 20;
const SECTION = 200;

/** A page about one person, with as many links as a long list of search results and some badges among them. */
export const pageOf = (links: number): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Amara Lindqvist</title>
<style>section { contain: strict; block-size: 5000px }</style></head>
<body><nav><a href="/">Start</a></nav><main><h1>Amara Lindqvist</h1>
${Array.from({ length: links / SECTION }, (_, at) => sectionOf(at, links)).join('\n')}
</main></body></html>`;

/** 200 links; the badges are spread over the whole page. */
function sectionOf(at: number, links: number): string {
  const every = Math.max(1, Math.floor(links / SECTION / BADGES));
  return section(at, at % every === 0 ? 1 : 0);
}

export const section = (at: number, badges: number): string =>
  `<section><h2>Part ${at}</h2><ul>${Array.from({ length: SECTION }, (_, link) =>
    link < badges ? badgeItem(at * SECTION + link) : item(at, link),
  ).join('')}</ul></section>`;

const item = (at: number, link: number): string =>
  `<li><a href="/people/${at}/${link}?from=list">Person ${link} of part ${at}</a> <span>Harbour, ${link}</span></li>`;

const badgeItem = (number: number): string =>
  `<li><a href="https://www.credly.com/badges/00000000-0000-4000-8000-${String(number).padStart(12, '0')}">Badge ${number}</a></li>`;

/** A page with nothing but badges. */
export const badgesPage = (count: number): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Amara Lindqvist</title></head>
<body><main><h1>Amara Lindqvist</h1><ul>
${Array.from({ length: count }, (_, number) => badgeItem(number)).join('\n')}
</ul></main></body></html>`;
