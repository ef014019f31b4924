import { people } from '../../people';
import { html } from '../../reply';
import { escapeHtml } from '../html';
import { assumed, type Play, type Stand, stated } from './play';
import { hexOf, hostWith, meta, page, REDONE, uuidOf } from './replies';

interface Course {
  readonly provider: string;
  readonly host: string;
  readonly pathOf: (answer: string) => string;
  readonly good: (path: string) => string;
}

const { name } = people.dara;

const award = page(
  '<title>Award</title>',
  `<h1>Congratulations!</h1><h2>Tidal Ads Certification</h2><p>This certification verifies much.</p>
<p>Completed by ${name} on Jan 5, 2026</p><p>Completion ID: 12345</p>`,
);
const awardAt = (answer: string) => `/student/award/${hexOf(`award/${answer}`, 24)}`;

const courses: readonly Course[] = [
  {
    provider: 'mitx-online',
    host: 'mitxonline.mit.edu',
    pathOf: (answer) => `/certificate/${uuidOf(`mitx-online/${answer}`)}/`,
    good: (path) =>
      page(
        '<title>MITx Online | Certificate for: Tides</title>',
        `<span class="certify-name">${name}</span><p>Issued: May 4, 2025</p><a href="${path}">Link</a>`,
      ),
  },
  {
    provider: 'google-skillshop',
    host: 'skillshop.exceedlms.com',
    pathOf: awardAt,
    good: () => award,
  },
  {
    provider: 'exceed',
    host: 'university.atlassian.com',
    pathOf: awardAt,
    good: () => award,
  },
  {
    provider: 'skilljar',
    host: 'verify.skilljar.com',
    pathOf: (answer) => `/c/${hexOf(`skilljar/${answer}`, 12)}`,
    good: (path) =>
      page(
        meta('og:title', 'Certificate for Tides 101') +
          meta('og:url', `https://verify.skilljar.com${path}`),
        '<p>Course Completed</p><p>Tides 101</p><p>Offered By</p><p>Skerry Academy</p><p>Completion Date</p><p>May 4, 2025</p>',
      ),
  },
  {
    provider: 'certifier',
    host: 'credsverse.com',
    pathOf: (answer) => `/credentials/${uuidOf(`certifier/${answer}`)}`,
    good: () =>
      page(
        `<title>${escapeHtml(`Check out ${name}'s Tides credential issued by Skerry Club`)}</title>`,
        // documented: what it says on credentials that are valid.
        '<p>Skerry Club has not been verified by Certifier</p><p>Issue date:</p><p>January 5, 2026</p>',
      ),
  },
];

/** Platforms of which a page is known, and no word for what does not hold. */
export const coursePages: Stand = {
  hosts: courses.map(({ host, pathOf, good }) =>
    hostWith(host, {
      [pathOf('good')]: html(200, good(pathOf('good'))),
      [pathOf('changed')]: html(200, REDONE),
    }),
  ),
  plays: courses.map(playOf),
};

function playOf({ provider, host, pathOf }: Course): Play {
  const at = (answer: string) => `https://${host}${pathOf(answer)}`;
  return {
    provider,
    asks: host,
    holder: 'dara',
    scenes: {
      good: stated(at('good')),
      missing: assumed(at('missing')),
      changed: assumed(at('changed')),
    },
  };
}
