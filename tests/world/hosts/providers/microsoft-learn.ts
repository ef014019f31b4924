import type { JsonObject } from '@/utils/lib/json';

import { people } from '../../people';
import { json } from '../../reply';
import { assumed, type Stand, stated } from './play';
import { hostWith } from './replies';

const HOST = 'learn.microsoft.com';

const linkOf = (id: string) => `https://${HOST}/en-us/users/dara-voss/transcript/${id}`;
const recordOf = (id: string) => `/api/profiles/transcript/share/${id}?locale=en-us`;

const transcript = (change: JsonObject) =>
  json(200, {
    userName: 'dara-voss',
    contactEmail: people.dara.email,
    modulesCompleted: [],
    certificationData: {
      legalName: people.dara.name,
      mcid: '990000001',
      activeCertifications: [
        {
          name: 'Tidal Data Engineer Associate',
          certificationNumber: 'A1B2C3-D4E5F6',
          status: 'Active',
          dateEarned: '2025-08-01T00:00:00Z',
          expiration: '2027-08-01T00:00:00Z',
          ...change,
        },
      ],
      passedExams: [
        { examTitle: 'Tides', examNumber: 'TI-100', examDateTaken: '2025-08-01T00:00:00Z' },
      ],
      qualifications: [],
      historicalCertifications: [],
    },
  });

/** A transcript that its owner has shared. */
export const microsoftLearn: Stand = {
  hosts: [
    hostWith(HOST, {
      [recordOf('daragood00001')]: transcript({}),
      [recordOf('daraended0001')]: transcript({ expiration: '2026-05-01T00:00:00Z' }),
      [recordOf('darachanged01')]: json(200, { transcript: { certifications: [] } }),
    }),
  ],
  plays: [
    {
      provider: 'microsoft-learn-transcript',
      asks: HOST,
      holder: 'dara',
      scenes: {
        good: stated(linkOf('daragood00001')),
        // The date is known; that what has ended still stands among the active is not.
        expired: assumed(linkOf('daraended0001')),
        missing: assumed(linkOf('daramissing01')),
        changed: assumed(linkOf('darachanged01')),
      },
    },
  ],
};
