import { people } from '../../people';
import { html, type Reply } from '../../reply';
import type { Host, Stage } from '../host';
import { escapeHtml } from '../html';
import {
  certificationsOfAmara,
  certificationsOfBo,
  certificationsOfCleo,
  certificationsOfDara,
} from './certifications';
import { documentOf, headersOf } from './document';
import { certificationsMain, type Look, type Profile, profileMain } from './profile';
import { hashedClasses } from './style';

const PROFILE = /^\/in\/([a-z-]+)\/?$/u;
const DETAILS = /^\/in\/([a-z-]+)\/details\/certifications\/?$/u;
const REDIRECTOR = /^\/(?:safety\/go|redir\/redirect)\/?$/u;

/** LinkedIn in the shape of 2026, signed in as somebody else. */
export function linkedin({ seed, now }: Stage): Host {
  const look: Look = { seed, classes: hashedClasses(seed) };
  const setting = { seed, now };
  const profiles: readonly Profile[] = [
    { person: people.amara, certifications: certificationsOfAmara(setting), neighbours: true },
    { person: people.bo, certifications: certificationsOfBo(setting), neighbours: false },
    { person: people.cleo, certifications: certificationsOfCleo(setting), neighbours: false },
    { person: people.dara, certifications: certificationsOfDara(setting), neighbours: false },
  ];

  return {
    names: ['www.linkedin.com'],
    answer({ url: { pathname, searchParams } }) {
      if (REDIRECTOR.test(pathname)) return leaving(searchParams.get('url') ?? '');
      const shown = profileAt(PROFILE.exec(pathname)?.[1]);
      if (shown) return page(`${shown.person.name} | LinkedIn`, profileMain(shown, look));
      const details = profileAt(DETAILS.exec(pathname)?.[1]);
      return (
        details && page('Licenses & certifications | LinkedIn', certificationsMain(details, look))
      );
    },
  };

  function profileAt(slug: string | undefined): Profile | undefined {
    return profiles.find(({ person }) => person.slug === slug);
  }

  function page(title: string, main: string): Reply {
    return html(200, documentOf(title, main, look), headersOf(look));
  }

  /** assumed: a page in between, which nobody who unwraps the link ever sees. */
  function leaving(target: string): Reply {
    return page('Leaving LinkedIn', `<main><h2>Leaving</h2><p>${escapeHtml(target)}</p></main>`);
  }
}
