import { hostedBadges, signedBadges } from '../badges';
import { people } from '../people';
import { html } from '../reply';
import type { Host } from './host';
import { escapeHtml, scriptJson } from './html';

const { name, headline, slug } = people.ines;
const releases = signedBadges.otherName;

/** Her badge, one that a form answers for, and a friend's, whose address stands in its link. */
const badges = [
  [releases.url, releases.achievement.title],
  [`https://trailblazer.me/id/${slug}`, 'Platform Administrator'],
  [
    `${hostedBadges.badgr.url}?identity__email=${encodeURIComponent(people[hostedBadges.badgr.to].email)}`,
    hostedBadges.badgr.achievement.title,
  ],
] as const;

const person = { '@context': 'https://schema.org', '@type': 'Person', name, jobTitle: headline };

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><link rel="icon" href="data:,">
<title>${name}</title>
<script type="application/ld+json">${scriptJson(person)}</script>
</head>
<body>
<h1>${name}</h1>
<p>${headline}</p>
<h2>Badges</h2>
<ul>
${badges.map(([href, title]) => `<li><a href="${escapeHtml(href)}">${escapeHtml(title)}</a></li>`).join('\n')}
</ul>
</body>
</html>`;

export const FOLIO = 'https://folio.example/';

/** A portfolio with what somebody else has to say of: a registry, a form, a friend. */
export const folio: Host = {
  names: ['folio.example'],
  answer: ({ url }) => (url.pathname === '/' ? html(200, PAGE) : undefined),
};
