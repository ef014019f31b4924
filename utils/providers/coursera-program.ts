import type { Answer } from '@/utils/lib/ask';
import { contentOf } from '@/utils/lib/html-values';
import { ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';
import type { BadgeLink } from '@/utils/model/page';
import type { ProviderRecord } from '@/utils/model/provider-record';
import { changed, ofAnother } from './answers';
import { certificateAt, issuedByCoursera, ofCoursera } from './coursera-certificate';
import { textsIn } from './page-texts';
import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?coursera\.org\/(?:account\/accomplishments|verify)\/(specialization|professional-cert)(?:\/certificate)?\/([a-z0-9]{8,20})\/?$/iu,
];

/** Coursera's own title stands on pages that are about no certificate. */
const SITE_TITLE = /^Coursera\b|\|\s*Coursera$/u;

/** Its state is known to nobody; its title counts where its own address bears the code. */
function read(answer: Answer, { id }: BadgeLink): Result<ProviderRecord> {
  const page = textsIn(answer);
  if (!page.ok) return page;
  const own = parseUrl(contentOf('og:url', page.value.html) ?? '');
  if (!own) return changed(answer, 'no address of its own');
  const isHome = /^(?:www\.)?coursera\.org$/u.test(own.hostname);
  if (!isHome || lastOf(own) !== codeIn(id)) return ofAnother(answer, own.href);
  const name = contentOf('og:title', page.value.html);
  return name && !SITE_TITLE.test(name)
    ? ok({ issuer: issuedByCoursera(), name })
    : changed(answer, 'no name of the program');
}

const lastOf = ({ pathname }: URL): string | undefined =>
  pathname.toUpperCase().split('/').filter(Boolean).at(-1);
const codeIn = (id: string): string | undefined => id.toUpperCase().split('/').at(-1);

export const courseraProgram: Provider = /* @__PURE__ */ ofCoursera({
  id: 'coursera-program',
  links,
  lookup: {
    by: 'record',
    locate: ({ id }) => certificateAt(id.split('/')[0] ?? '', codeIn(id) ?? ''),
    read,
  },
});

export const examples: Examples = {
  matches: [
    'https://www.coursera.org/account/accomplishments/specialization/ABCD1234EFGH',
    'https://www.coursera.org/account/accomplishments/professional-cert/ABCD1234EFGH?utm_medium=certificate',
    'https://www.coursera.org/account/accomplishments/specialization/certificate/ABCD1234EFGH',
  ],
  ignores: [
    'https://www.coursera.org/specializations/deep-learning',
    'https://www.coursera.org/account/accomplishments/verify/ABCD1234EFGH',
    'https://www.coursera.org/professional-certificates/google-it-support',
  ],
};
