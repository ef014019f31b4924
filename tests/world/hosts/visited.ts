import type { CrowdBadge } from '../crowd';
import { html } from '../reply';
import type { VisitedPerson, Visits } from '../visits';
import { crowdIssuers } from './crowd';
import type { Host } from './host';
import { escapeHtml, scriptJson } from './html';

export const VISITED = 'visited.test';
const START_PATH = '/views/start';
/** A page that draws itself anew for each person, and shows nobody yet. */
export const START = `https://${VISITED}${START_PATH}`;
/** A person's page of their own, and the same person in the page that draws itself anew. */
export const pageOf = (at: number) => `https://${VISITED}/people/${at}`;
export const viewOf = (at: number) => `https://${VISITED}/views/${at}`;

const bodyOf = ({ name, email, badges }: VisitedPerson): string =>
  [
    `<div class="h-card"><h1 class="p-name">${escapeHtml(name)}</h1>`,
    `<a class="u-email" href="mailto:${email}">${email}</a></div>`,
    ...badges.map(
      ({ url, achievement: { title } }) => `<p><a href="${url}">${escapeHtml(title)}</a></p>`,
    ),
  ].join('');

const page = (name: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${escapeHtml(name)}</title></head><body>${body}</body></html>`;

/** Goes from person to person as an application does: the address changes, and the page draws itself anew. */
const router = (people: readonly VisitedPerson[]): string => `<script>
const bodies = ${scriptJson(people.map((person) => [person.name, bodyOf(person)]))};
window.show = (at) => {
  history.pushState({}, '', '/views/' + at);
  document.title = bodies[at][0];
  document.querySelector('main').innerHTML = bodies[at][1];
};
</script>`;

/** A proof inside takes the signer so long that most are tokens. */
const isToken = ({ index }: CrowdBadge): boolean => index % 5 > 0;

/** Everybody who is looked at, and those who issued what they show: guests of a world. */
export async function visitedHosts(visits: Visits, now: Date): Promise<Host[]> {
  const { people } = visits;
  const script = router(people);
  const visited: Host = {
    names: [VISITED],
    answer: ({ url: { pathname } }) => {
      if (pathname === START_PATH) return html(200, page('Nobody yet', `<main></main>${script}`));
      const person = people[Number(/^\/people\/(\d+)$/u.exec(pathname)?.[1])];
      return person && html(200, page(person.name, bodyOf(person)));
    },
  };
  return [visited, ...(await crowdIssuers(visits, now, isToken))];
}
