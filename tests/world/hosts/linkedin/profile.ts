import { neighbourLinks } from '../../links';
import { type Person, people, profileOf } from '../../people';
import { seededHex } from '../../seeded';
import { wrapped } from '../../wrapping';
import { escapeHtml } from '../html';
import { type Certification, certificationItem } from './certification';
import type { HashedClasses } from './style';

export interface Profile {
  readonly person: Person;
  /** All of them; the profile shows those that have a link, and one that has none. */
  readonly certifications: readonly Certification[];
  readonly neighbours: boolean;
}

export interface Look {
  readonly seed: string;
  readonly classes: HashedClasses;
}

/** The main part of a profile in the layout of 2026: no h1, no ids, the name in the first h2. */
export function profileMain({ person, certifications, neighbours }: Profile, look: Look): string {
  const { classes } = look;
  const card = cardOf(person, look);
  return `<main>
${card('Topcard', topCard(person, classes))}
${card('About', aboutCard(person, classes))}
${card('Certifications', certificationsCard(person, certifications, classes))}
${card('Experience', experienceCard(classes))}
</main>
${neighbours ? alsoViewed(classes) : ''}`;
}

/** All certifications, on the page that the profile only links to. */
export function certificationsMain({ person, certifications }: Profile, look: Look): string {
  const { classes } = look;
  const items = certifications.map((item) => certificationItem(item, classes)).join('\n');
  return `<main>
${cardOf(person, look)('CertificationDetails', `<h2>Licenses &amp; certifications</h2>\n${items}`)}
</main>`;
}

/** seen: the keys of Topcard and About; assumed: those of the other cards. */
function cardOf({ slug }: Person, { seed, classes }: Look) {
  const member = `ACoAA${seededHex(seed, `linkedin/${slug}`, 24)}`;
  return (name: string, content: string) =>
    `<div componentkey="com.linkedin.sdui.profile.card.ref${member}${name}"><section class="${classes.card}">
${content}
</section></div>`;
}

const topCard = ({ name, headline, place, site, slug }: Person, classes: HashedClasses) =>
  `<div><h2 class="${classes.name}">${escapeHtml(name)}</h2><p class="${classes.line}">· 2nd</p></div>
<p class="${classes.line}">${escapeHtml(headline)}</p>
<p class="${classes.line}">${escapeHtml(place)}</p>
<a href="/in/${slug}/overlay/contact-info/">Contact info</a>
${ordinaryLink(site, 'My website', classes)}`;

const aboutCard = ({ name }: Person, classes: HashedClasses) =>
  `<h2>About</h2>
<p class="${classes.line}">${escapeHtml(name)} likes quiet pagers and short post-mortems.</p>
${ordinaryLink('https://github.example/quiet-pagers', 'Talk and slides', classes)}`;

function certificationsCard(
  { slug }: Person,
  certifications: readonly Certification[],
  classes: HashedClasses,
): string {
  const linked = certifications.filter(({ link }) => link !== undefined);
  const unlinked = certifications.filter(({ link }) => link === undefined).slice(0, 1);
  const items = [...linked, ...unlinked].map((item) => certificationItem(item, classes));
  const all = `Show all ${certifications.length} licenses &amp; certifications`;
  const isShort = items.length < certifications.length;
  return `<h2>Licenses &amp; certifications</h2>
${items.join('\n')}
${isShort ? `<a href="https://www.linkedin.com/in/${slug}/details/certifications/"><span>${all}</span></a>` : ''}`;
}

const experienceCard = (classes: HashedClasses) =>
  `<h2>Experience</h2>
<div><a href="https://www.linkedin.com/company/northwind/"><p class="${classes.line}">Site Reliability Engineer</p><p class="${classes.line}">Northwind · Full-time</p></a>
${ordinaryLink('https://northwind.example/status', 'Status page', classes)}
${ordinaryLink('https://northwind.example/blog/on-call', 'How we are on call', classes)}</div>`;

/** Links to anywhere go through the same page as links to credentials do. */
const ordinaryLink = (href: string, words: string, { link }: HashedClasses) =>
  `<a class="${link}" href="${escapeHtml(wrapped(href, 'safety'))}" target="_blank">${escapeHtml(words)}</a>`;

/** Other people, and their badges with them. */
function alsoViewed({ card, line, link }: HashedClasses): string {
  const others = neighbourLinks.map(
    ({ person, badge }) =>
      `<li><a href="${profileOf(person)}"><p class="${line}">${escapeHtml(person.name)}</p><p class="${line}">${escapeHtml(person.headline)}</p></a>
<a class="${link}" href="${escapeHtml(wrapped(badge.url, 'safety'))}">${escapeHtml(badge.achievement.title)}</a></li>`,
  );
  const bo = people.bo;
  return `<aside><section class="${card}"><h2>People also viewed</h2>
<ul>
${others.join('\n')}
<li><a href="${profileOf(bo)}"><p class="${line}">${escapeHtml(bo.name)}</p><p class="${line}">${escapeHtml(bo.headline)}</p></a></li>
</ul></section></aside>`;
}
