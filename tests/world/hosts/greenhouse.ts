import { dateTime, daysBefore } from '../calendar';
import { POSTING_URL, requirements } from '../posting';
import { html } from '../reply';
import type { Host, Stage } from './host';
import { escapeHtml, scriptJson } from './html';

const TITLE = 'Site Reliability Engineer';
const COMPANY = 'Northwind';

/** A posting in Greenhouse's new layout; assumed: that it carries JSON-LD. */
export function greenhouse({ now }: Stage): Host {
  const page = pageAt(daysBefore(now, 9));
  return {
    names: ['job-boards.greenhouse.io'],
    answer: ({ url }) => (url.href === POSTING_URL ? html(200, page) : undefined),
  };
}

/** The last line of the required list only wishes; the lists after it only prefer. */
const required = requirements.slice(0, 5);
const preferred = requirements.slice(5);

const list = (lines: typeof requirements | typeof required) =>
  `<ul>\n${lines.map(({ sentence }) => `<li>${escapeHtml(sentence)}</li>`).join('\n')}\n</ul>`;

const description = `<p>Northwind moves parcels, and its systems must not stop. You keep them running and make the next night quieter than the last.</p>
<p><strong>What you bring</strong></p>
${list(required)}
<p><strong>Nice to have</strong></p>
${list(preferred)}
<p><strong>What we offer</strong></p>
<ul>
<li>Thirty days of leave and a budget for learning.</li>
<li>An office in Malmö, or your own.</li>
</ul>`;

/** Names things that are nobody's business when people are compared. */
const EQUAL_OPPORTUNITY = `<div><h2>Voluntary Self-Identification</h2>
<p>Northwind is an equal opportunity employer. We do not discriminate on the basis of race, religion, gender, sexual orientation, age, marital status, veteran status or disability status.</p>
<p>Protected veteran: you are a disabled veteran, a recently separated veteran or an Armed Forces service medal veteran.</p></div>`;

const pageAt = (posted: Date) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><link rel="icon" href="data:,">
<title>Job Application for ${TITLE} at ${COMPANY}</title>
<meta property="og:title" content="${TITLE}">
<meta property="og:description" content="Malmö, Sweden">
<link rel="canonical" href="${POSTING_URL}">
<script type="application/ld+json">${scriptJson(postingAt(posted))}</script>
</head>
<body>
<main class="main font-secondary job-post">
<div class="image-container"><a href="https://northwind.example/" class="logo"><img class="logo" src="data:," alt="${COMPANY} Logo"></a></div>
<div class="job-post-container">
<div class="job__header">
<div class="job__title"><h1 class="section-header section-header--large font-primary">${TITLE}</h1><div class="job__location"><div>Malmö, Sweden</div></div></div>
<button type="button" aria-label="Apply">Apply</button>
</div>
<div class="job__description body">
<div>${description}</div>
</div>
</div>
<div class="application--container"><form id="application-form"><h2 class="section-header font-primary">Apply for this job</h2><label>First Name<input name="first_name"></label></form>
${EQUAL_OPPORTUNITY}</div>
</main>
</body>
</html>`;

const postingAt = (posted: Date) => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: TITLE,
  datePosted: dateTime(posted).slice(0, 10),
  employmentType: 'FULL_TIME',
  hiringOrganization: {
    '@type': 'Organization',
    name: COMPANY,
    logo: 'https://northwind.example/logo.png',
  },
  jobLocation: {
    '@type': 'Place',
    address: { '@type': 'PostalAddress', addressLocality: 'Malmö', addressCountry: 'SE' },
  },
  // Greenhouse writes its HTML as text.
  description: escapeHtml(description),
});
