import {
  APPLICANT_ISSUERS,
  APPLICANTS_URL,
  type ApplicantIssuer,
  applicantBadges,
  EXPIRED,
  IN_SIGHT,
  inventedApplicants,
  POISON,
  REVOKED,
} from '../applicants';
import { html, json, type Reply } from '../reply';
import { badgeIssuer } from './badge-issuer';
import type { Host } from './host';
import { scriptJson } from './html';

const TOO_MANY_BYTES = 5 * 1_048_576;

/** An applicant-tracking system with one list, and everybody who issued what its applicants show: guests of a world. */
export async function applicantTracking(now: Date, seed = 'applicants'): Promise<Host[]> {
  const issuers = await Promise.all(APPLICANT_ISSUERS.map((host) => issuer(host, { now, seed })));
  return [list, ...issuers];
}

const list: Host = {
  names: ['ats.test'],
  answer: ({ url }) => (url.href === APPLICANTS_URL ? html(200, page()) : undefined),
};

async function issuer(
  host: ApplicantIssuer,
  { now, seed }: { readonly now: Date; readonly seed: string },
): Promise<Host> {
  const badges = applicantBadges.filter((badge) => badge.host === host);
  const issued = await badgeIssuer({
    host,
    seed,
    badges,
    now,
    isRevoked: ({ at }) => at === REVOKED,
    endedDaysAgo: ({ at, index }) => (at === EXPIRED ? 30 : -300 - index),
  });
  const replies = new Map<string, Reply>([
    ...issued,
    [POISON.tooLarge, json(200, { padding: 'x'.repeat(TOO_MANY_BYTES) })],
    [POISON.noCredential, json(200, { bread: 2, apples: 5 })],
    [POISON.timedOut, { how: 'hang' }],
    [POISON.insecure, issued.get(badges[0]?.url ?? '') ?? json(404, null)],
  ]);
  return { names: [host], answer: ({ url }) => replies.get(url.href) };
}

/** A table of which as many rows are in the document as are in sight: when it is scrolled they are given to others. */
const page = () => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><link rel="icon" href="data:,">
<title>Applicants – Site Reliability Engineer</title>
<style>#list { height: 800px; overflow: auto } #all { position: relative } table { position: absolute; width: 100% } td { height: 40px }</style>
</head>
<body>
<main>
<h1>Applicants for Site Reliability Engineer</h1>
<div id="list"><div id="all"><table>
<thead><tr><th>Applicant</th><th>Certificates</th></tr></thead>
<tbody></tbody>
</table></div></div>
</main>
<script type="application/json" id="applicants">${scriptJson(inventedApplicants)}</script>
<script>
const applicants = JSON.parse(document.getElementById('applicants').textContent);
const list = document.getElementById('list');
const table = document.querySelector('table');
const body = table.tBodies[0];
document.getElementById('all').style.height = applicants.length * 40 + 'px';
for (let place = 0; place < ${IN_SIGHT}; place += 1) {
  const row = body.insertRow();
  row.insertCell().append(document.createElement('a'));
  row.insertCell();
}
function draw() {
  const first = Math.min(Math.floor(list.scrollTop / 40), applicants.length - ${IN_SIGHT});
  table.style.top = first * 40 + 'px';
  for (let place = 0; place < ${IN_SIGHT}; place += 1) {
    const { name, profile, links } = applicants[first + place];
    const [who, what] = body.rows[place].cells;
    who.firstChild.href = profile;
    who.firstChild.textContent = name;
    what.replaceChildren(...links.map(({ href, title }) => {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = title;
      return link;
    }).flatMap((link) => [link, ' ']));
  }
}
list.addEventListener('scroll', draw);
draw();
</script>
</body>
</html>`;
