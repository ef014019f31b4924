import { achievements } from '../../achievements';
import { people } from '../../people';
import { json, text } from '../../reply';
import {
  assertion,
  badgeClass,
  expiringOn,
  hashedRecipient,
  issuerProfile,
} from '../../sign/open-badge-2';
import { assumed, type Stand, stated } from './play';
import { hexOf, hostWith } from './replies';

const FACTORY = 'openbadgefactory.com';
const PASSPORT = 'openbadgepassport.com';

const assertionAt = (answer: string) => `/v1/assertion/${hexOf(`factory/${answer}`, 40)}`;
const inFactory = (path: string) => `https://${FACTORY}${path}`;
const linkOf = (answer: string) => `${inFactory(assertionAt(answer))}.html`;

const CLASS = '/v1/badge/7';
const ISSUER = '/v1/client/3';

/** assumed: the body, of which only the format is known. */
const award = (answer: string) =>
  assertion({
    id: inFactory(assertionAt(answer)),
    badge: inFactory(CLASS),
    recipient: hashedRecipient(people.dara.email, hexOf('factory/salt', 32)),
    issuedOn: '2026-01-15T10:00:00Z',
  });

const awardClass = badgeClass({
  id: inFactory(CLASS),
  achievement: achievements.linux,
  issuer: inFactory(ISSUER),
  image: inFactory(`${CLASS}/image`),
});

const guild = issuerProfile({
  id: inFactory(ISSUER),
  name: 'Skerry Weavers’ Guild',
  url: 'https://guild.example/',
  email: 'office@guild.example',
});

const numbers = {
  good: 642_466,
  revoked: 642_467,
  hidden: 642_468,
  missing: 642_469,
  changed: 642_470,
};
const verifyAt = (number: number) => `/app/obpv1/badge/verify/${number}`;
const inPassport = (number: number) => `https://${PASSPORT}/app/badge/info/${number}`;

/** Open Badge Factory, and the backpack that leads to what lies there. */
export const openBadgeFactory: Stand = {
  hosts: [
    hostWith(FACTORY, {
      [assertionAt('good')]: json(200, award('good')),
      [assertionAt('revoked')]: json(410, {}),
      [assertionAt('expired')]: json(200, expiringOn(award('expired'), '2026-05-01T00:00:00Z')),
      [assertionAt('changed')]: json(200, { event: 'x' }),
      [CLASS]: json(200, awardClass),
      [ISSUER]: json(200, guild),
    }),
    hostWith(PASSPORT, {
      [verifyAt(numbers.good)]: json(200, {
        asr: inFactory(assertionAt('good')),
        'assertion-status': 200,
        'revoked?': false,
      }),
      [verifyAt(numbers.revoked)]: json(200, {
        asr: inFactory(assertionAt('revoked')),
        'assertion-status': 410,
        'revoked?': true,
      }),
      [verifyAt(numbers.hidden)]: text(401, 'Unauthorized'),
      [verifyAt(numbers.missing)]: json(200, {
        'assertion-status': 500,
        message: 'badge does not exist',
      }),
      [verifyAt(numbers.changed)]: json(200, { badge: { id: numbers.changed } }),
    }),
  ],
  plays: [
    {
      provider: 'openbadgefactory',
      asks: FACTORY,
      holder: 'dara',
      scenes: {
        good: assumed(linkOf('good')),
        revoked: stated(linkOf('revoked')),
        expired: assumed(linkOf('expired')),
        missing: stated(linkOf('missing')),
        changed: assumed(linkOf('changed')),
      },
    },
    {
      provider: 'openbadgepassport',
      asks: PASSPORT,
      holder: 'dara',
      scenes: {
        good: stated(inPassport(numbers.good)),
        revoked: stated(inPassport(numbers.revoked)),
        private: stated(inPassport(numbers.hidden)),
        missing: stated(inPassport(numbers.missing)),
        changed: assumed(inPassport(numbers.changed)),
      },
    },
  ],
};
