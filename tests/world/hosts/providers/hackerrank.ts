import type { JsonObject } from '@/utils/lib/json';

import { people } from '../../people';
import { html } from '../../reply';
import { assumed, type Stand, stated } from './play';
import { hexOf, hostWith, page, REDONE } from './replies';

const HOST = 'www.hackerrank.com';

const ids = {
  good: hexOf('hackerrank/good', 12),
  revoked: hexOf('hackerrank/revoked', 12),
  missing: hexOf('hackerrank/missing', 12),
  changed: hexOf('hackerrank/changed', 12),
} as const;
const pathOf = (id: string) => `/certificates/${id}`;
const linkOf = (id: string) => `https://${HOST}${pathOf(id)}`;

const certificate = {
  status: 'test_passed',
  hacker_name: people.dara.name,
  certificates: ['SQL (Advanced)'],
  completed_at: '2025-09-14T10:00:00.000Z',
};

/** The state stands in the page as JSON that is written as in an address. */
const pageWith = (certificates: JsonObject) => {
  const state = JSON.stringify({ community: { skillsVerification: { certificates } } });
  const script = `<script type="application/json" id="initialData">${encodeURIComponent(state)}</script>`;
  return html(200, page('<title>HackerRank</title>', script));
};

/** HackerRank's page of a certificate, which holds it in a script of data. */
export const hackerrank: Stand = {
  hosts: [
    hostWith(HOST, {
      [pathOf(ids.good)]: pageWith({ [ids.good]: certificate }),
      [pathOf(ids.revoked)]: pageWith({
        [ids.revoked]: { ...certificate, status: 'test_failed' },
      }),
      [pathOf(ids.changed)]: html(200, REDONE),
    }),
  ],
  plays: [
    {
      provider: 'hackerrank',
      asks: HOST,
      holder: 'dara',
      scenes: {
        good: stated(linkOf(ids.good)),
        // What is no longer passed has another status. assumed: its word.
        revoked: stated(linkOf(ids.revoked)),
        missing: stated(linkOf(ids.missing)),
        changed: assumed(linkOf(ids.changed)),
      },
    },
  ],
};
