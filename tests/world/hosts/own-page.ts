import { links } from '../links';
import { people, profileOf } from '../people';
import { html } from '../reply';
import type { Host } from './host';
import { escapeHtml, scriptJson } from './html';

const { name, headline, email } = people.amara;

const person = {
  '@context': 'https://schema.org',
  '@type': 'Person',
  name,
  jobTitle: headline,
  email: `mailto:${email}`,
  url: 'https://amara.example/',
  sameAs: [profileOf(people.amara)],
};

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><link rel="icon" href="data:,">
<title>${name}</title>
<script type="application/ld+json">${scriptJson(person)}</script>
</head>
<body>
<h1>${name}</h1>
<p>${headline}. Write to <a href="mailto:${email}">${email}</a>.</p>
<h2>Badges</h2>
<ul>
${[links.openBadge2, links.didKey]
  .map(({ found, title }) => `<li><a href="${escapeHtml(found)}">${escapeHtml(title)}</a></li>`)
  .join('\n')}
</ul>
</body>
</html>`;

/** A plain page of one's own, which says by itself whom it is about and how to write to her. */
export const ownPage: Host = {
  names: ['amara.example'],
  answer: ({ url }) => (url.pathname === '/' ? html(200, PAGE) : undefined),
};
