import { people } from '../../people';
import { seededHex } from '../../seeded';
import { escapeHtml } from '../html';
import type { Look } from './profile';
import { styleOf } from './style';

const GREY_DOT =
  'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

/** A page with the head, the navigation and the script that all pages have. */
export const documentOf = (title: string, main: string, look: Look): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${styleOf(look.classes)}</style>
</head>
<body>
${navigation}
<div id="workspace">
${main}
</div>
<script nonce="${nonceOf(look)}">${WITHOUT_RELOAD}</script>
</body>
</html>`;

/**
 * assumed: the exact list. What matters is that nothing may be loaded, connected to or run that the
 * page does not name.
 */
export const headersOf = (look: Look): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'none'",
    "base-uri 'none'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data: https://media.licdn.com",
    `script-src 'nonce-${nonceOf(look)}' https://static.licdn.com`,
    "style-src 'self' 'unsafe-inline' https://static.licdn.com",
    "require-trusted-types-for 'script'",
    'trusted-types linkedin',
  ].join('; '),
  'x-frame-options': 'sameorigin',
  'x-content-type-options': 'nosniff',
});

const nonceOf = ({ seed }: Look) => seededHex(seed, 'linkedin/nonce', 32);

/** Who is signed in stands first, by picture and by name; the icons have titles of their own. */
const navigation = `<header>
<a href="/feed/" aria-label="LinkedIn"><svg width="24" height="24" role="img"><title>LinkedIn</title><rect width="24" height="24"></rect></svg></a>
<nav aria-label="Primary Navigation"><ul>
<li><a href="/mynetwork/"><svg width="24" height="24" role="img"><title>My Network</title></svg><span>My Network</span></a></li>
<li><a href="/in/${people.viewer.slug}/"><img src="${GREY_DOT}" width="24" height="24" alt="${people.viewer.name}"><span>${people.viewer.name}</span></a></li>
</ul></nav>
</header>`;

/** Going from profile to profile changes address, title and content, and loads no page. */
const WITHOUT_RELOAD = `
const policy = trustedTypes?.createPolicy('linkedin', { createHTML: (html) => html });
const inert = (html) => new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
const show = async (href) => {
  const page = inert(await (await fetch(href)).text());
  document.title = page.title;
  document.querySelector('#workspace').replaceChildren(...page.querySelector('#workspace').childNodes);
};
document.addEventListener('click', (event) => {
  const href = event.target.closest('a[href^="https://www.linkedin.com/in/"], a[href^="/in/"]')?.href;
  if (!href || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  history.pushState({}, '', href);
  show(href);
});
addEventListener('popstate', () => show(location.href));
`;
