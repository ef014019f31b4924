import { people } from '../../people';
import { html } from '../../reply';
import { assumed, type Stand, stated } from './play';
import { hexOf, hostWith, meta, page, REDONE } from './replies';

const COURSES = 'courses.edx.org';
const PROGRAMS = 'credentials.edx.org';

const course = (answer: string) => `/certificates/${hexOf(`edx-course/${answer}`, 32)}`;
const program = (answer: string) => `/credentials/${hexOf(`edx-program/${answer}`, 32)}/`;
const on = (host: string, path: string) => `https://${host}${path}`;

const coursePage = page(
  '<title>SkerryX T101 Certificate | edX</title>',
  `<strong class="accomplishment-recipient">${people.dara.name}</strong>
<span class="accomplishment-course-name">Tides and Currents</span>
<p class="accomplishment-summary">a course of study offered by SkerryX, an initiative of Skerry University.</p>
<p>Issued January 5, 2026</p>
<a href="${on(COURSES, course('good'))}">Link to this certificate</a>`,
);

const programPage = page(
  meta('og:title', 'MicroMasters: Tides') + meta('og:url', on(PROGRAMS, program('good'))),
);

/** The two systems of edX: a course names its holder, a program does not. */
export const edx: Stand = {
  hosts: [
    hostWith(COURSES, {
      [course('good')]: html(200, coursePage),
      [course('changed')]: html(200, REDONE),
    }),
    hostWith(PROGRAMS, {
      [program('good')]: html(200, programPage),
      [program('changed')]: html(200, REDONE),
    }),
  ],
  plays: [
    {
      provider: 'edx-course',
      asks: COURSES,
      holder: 'dara',
      scenes: {
        good: stated(on(COURSES, course('good'))),
        missing: stated(on(COURSES, course('missing'))),
        changed: assumed(on(COURSES, course('changed'))),
      },
    },
    {
      provider: 'edx-program',
      asks: PROGRAMS,
      holder: 'dara',
      // Its view knows only what is awarded and visible: the rest is 404.
      scenes: {
        good: stated(on(PROGRAMS, program('good'))),
        revoked: stated(on(PROGRAMS, program('revoked'))),
        private: stated(on(PROGRAMS, program('not-yet-visible'))),
        missing: stated(on(PROGRAMS, program('missing'))),
        changed: assumed(on(PROGRAMS, program('changed'))),
      },
    },
  ],
};
