import type { JsonObject } from '@/utils/lib/json';

import { html } from '../../reply';
import { scriptJson } from '../html';
import { assumed, type Stand, stated } from './play';
import { hexOf, hostWith, meta, page, REDONE } from './replies';

const HOST = 'www.coursera.org';
/** Short links are asked for without the `www`. */
const SHORT = 'coursera.org';
const FOLDER = '/account/accomplishments';

const codes = {
  good: 'DARA1234GOOD',
  hidden: 'DARA1234HIDE',
  missing: 'DARA1234NONE',
  changed: 'DARA1234REDO',
} as const;
const course = (code: string) => `${FOLDER}/verify/${code}`;
const program = (code: string) => `${FOLDER}/professional-cert/${code}`;
const share = (answer: string) => `/share/${hexOf(`coursera/${answer}`, 32)}`;
const on = (host: string, path: string) => `https://${host}${path}`;

const HOLDER = 'AccomplishmentsSignatureTrackProfile:9';

/** The state that three parsers of such pages read; other courses of the page stand in it as well. */
const stateWith = (entries: JsonObject) => ({
  [HOLDER]: { firstName: 'Dara', lastName: 'Voss' },
  'AccomplishmentsVCMembership:2': { certificateCode: 'ZZZZ1234EFGH', courseId: 'c2' },
  'Course_Course:c2': { id: 'c2', slug: 'another', name: 'Another Course' },
  ...entries,
});

const awardOf = (code: string) => ({
  'AccomplishmentsVCMembership:1': {
    certificateCode: code,
    courseId: 'c1',
    grantedAt: 1_750_000_000_000,
    grade: { score: 0.97 },
  },
  'Course_Course:c1': {
    id: 'c1',
    slug: 'tidal-data',
    name: 'Tidal Data',
    partners: [{ __ref: 'Partner_Partner:5' }],
  },
  'Partner_Partner:5': { name: 'Skerry University' },
  'Metadata:c1': { skills: ['Oceanography'] },
});

/** What stands in place of a name that its holder hides. */
const nobody = { [HOLDER]: { firstName: 'User', lastName: '123456' } };

const coursePage = (entries: JsonObject) =>
  html(
    200,
    page(
      meta('og:title', 'Completion Certificate for Tidal Data'),
      `<script>window.__APOLLO_STATE__ = ${scriptJson(stateWith(entries))};</script>`,
    ),
  );

const programPage = html(
  200,
  page(meta('og:title', 'Tidal Data Analytics') + meta('og:url', on(HOST, program(codes.good)))),
);

/** assumed: that the short address answers with the page itself, which names its own. */
const shortPage = html(200, page(meta('og:url', on(HOST, program(codes.good)))));

/** Coursera's pages: a course by its state, a program by its title, and short links to both. */
export const coursera: Stand = {
  hosts: [
    hostWith(HOST, {
      [course(codes.good)]: coursePage(awardOf(codes.good)),
      [course(codes.hidden)]: coursePage({ ...awardOf(codes.hidden), ...nobody }),
      [course(codes.missing)]: coursePage({}),
      [course(codes.changed)]: html(200, REDONE),
      [program(codes.good)]: programPage,
      [program(codes.changed)]: html(200, REDONE),
    }),
    hostWith(SHORT, { [share('good')]: shortPage, [share('changed')]: html(200, REDONE) }),
  ],
  plays: [
    {
      provider: 'coursera-course',
      asks: HOST,
      holder: 'dara',
      scenes: {
        good: stated(on(HOST, course(codes.good))),
        private: stated(on(HOST, course(codes.hidden))),
        missing: stated(on(HOST, course(codes.missing))),
        changed: assumed(on(HOST, course(codes.changed))),
      },
    },
    {
      provider: 'coursera-program',
      asks: HOST,
      holder: 'dara',
      scenes: {
        good: stated(on(HOST, program(codes.good))),
        missing: assumed(on(HOST, program(codes.missing))),
        changed: assumed(on(HOST, program(codes.changed))),
      },
    },
    {
      provider: 'coursera-share',
      asks: SHORT,
      holder: 'dara',
      scenes: {
        good: assumed(on(SHORT, share('good'))),
        missing: assumed(on(SHORT, share('missing'))),
        changed: assumed(on(SHORT, share('changed'))),
      },
    },
  ],
};
