import type { JsonObject } from '@/utils/lib/json';

import { people } from '../../people';
import { json } from '../../reply';
import { assumed, type Stand, stated } from './play';
import { hostWith, uuidOf } from './replies';

const HOST = 'api.accredible.com';
const HOME = 'www.credential.net';
const WHITE_LABEL = 'credentials.skerry.example';

const ids = {
  good: uuidOf('accredible/good'),
  revoked: uuidOf('accredible/revoked'),
  expired: uuidOf('accredible/expired'),
  private: uuidOf('accredible/private'),
  missing: uuidOf('accredible/missing'),
  changed: uuidOf('accredible/changed'),
} as const;

const recordAt = (id: string) => `/v1/credential-net/credentials/${id}`;
const at = (host: string, id: string) => `https://${host}/${id}`;

const record = (uuid: string, change: JsonObject = {}) =>
  json(200, {
    data: {
      id: 100_000_001,
      uuid,
      name: 'Rearchitecting the Financial System',
      private: false,
      private_key: null,
      expired: false,
      revoked_at: null,
      issued_on: '2025-06-22',
      expired_on: null,
      url: at(WHITE_LABEL, uuid),
      description: '<p>Ledgers and clearing.</p>',
      grade: null,
      learning_outcomes: ['Ledgers', { name: 'Clearing' }],
      recipient: { id: null, name: people.dara.name, email: 'd***@m***.example' },
      issuer: { id: 10_312, name: 'Skerry School', url: 'https://skerry.example/' },
      group: { course_name: 'Finance' },
      ...change,
    },
  });

/** Accredible's record without a key, which both of its providers read. */
export const accredible: Stand = {
  hosts: [
    hostWith(HOST, {
      [recordAt(ids.good)]: record(ids.good),
      [recordAt(ids.revoked)]: record(ids.revoked, { revoked_at: '2026-01-09' }),
      [recordAt(ids.expired)]: record(ids.expired, { expired: true, expired_on: '2026-02-01' }),
      [recordAt(ids.private)]: record(ids.private, { private: true }),
      [recordAt(ids.missing)]: json(404, { error: 'NOT_FOUND' }),
      [recordAt(ids.changed)]: json(200, { credential: { uuid: ids.changed } }),
    }),
  ],
  plays: [playAt('accredible', HOME), playAt('accredible-white-label', WHITE_LABEL)],
};

function playAt(provider: string, host: string): Stand['plays'][number] {
  return {
    provider,
    asks: HOST,
    holder: 'dara',
    scenes: {
      good: stated(at(host, ids.good)),
      revoked: stated(at(host, ids.revoked)),
      expired: stated(at(host, ids.expired)),
      private: stated(at(host, ids.private)),
      missing: stated(at(host, ids.missing)),
      changed: assumed(at(host, ids.changed)),
    },
  };
}
