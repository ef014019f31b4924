import type { Question } from '@/utils/lib/ask';
import type { ProviderRecord } from '@/utils/model/provider-record';
import type { Provider } from './provider';

const HOME = 'https://www.coursera.org/';

const NAME = 'Coursera';

/** What all of Coursera's certificates have in common, whatever they are for. */
export const ofCoursera = (own: Pick<Provider, 'id' | 'links' | 'lookup'>): Provider => ({
  ...own,
  name: NAME,
  hostPermissions: [`${HOME}*`],
  assurance: 'found-on-issuer-page',
  issuers: 'own',
  confidence: 'documented',
});

/** The page of one certificate, of a course or of a program. */
export const certificateAt = (kind: string, code: string): Question => ({
  url: `${HOME}account/accomplishments/${kind}/${code.toUpperCase()}`,
  accept: 'text/html',
});

/** Coursera issues for the partners that it names, or in its own name. */
export const issuedByCoursera = (partners = ''): ProviderRecord['issuer'] => ({
  id: HOME,
  name: partners || NAME,
});
