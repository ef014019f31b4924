import { people } from '../../people';
import { json } from '../../reply';
import { assumed, type Stand, stated } from './play';
import { hostWith } from './replies';

const HOST = 'api.freecodecamp.org';
const SLUG = 'responsive-web-design';

const linkOf = (user: string) => `https://www.freecodecamp.org/certification/${user}/${SLUG}`;
const recordOf = (user: string) => `/certificate/showCert/${user}/${SLUG}`;
const refusal = (message: string) => json(200, { messages: [{ type: 'info', message }] });

/** Says nearly every no in a 200, as its source shows. */
export const freecodecamp: Stand = {
  hosts: [
    hostWith(HOST, {
      [recordOf('dara-voss')]: json(200, {
        certSlug: SLUG,
        certTitle: 'Responsive Web Design',
        username: 'dara-voss',
        name: people.dara.name,
        date: 1_750_000_000_000,
        completionTime: 300,
      }),
      [recordOf('dara-banned')]: refusal('flash.not-eligible'),
      [recordOf('dara-private')]: refusal('flash.profile-private'),
      [recordOf('dara-unknown')]: refusal('flash.username-not-found'),
      [recordOf('dara-changed')]: json(200, { certificate: { title: 'Responsive Web Design' } }),
    }),
  ],
  plays: [
    {
      provider: 'freecodecamp',
      asks: HOST,
      holder: 'dara',
      scenes: {
        good: stated(linkOf('dara-voss')),
        revoked: stated(linkOf('dara-banned')),
        private: stated(linkOf('dara-private')),
        missing: stated(linkOf('dara-unknown')),
        changed: assumed(linkOf('dara-changed')),
      },
    },
  ],
};
