import type { PageReading } from '@/utils/model/page';

import { addressOf, baseOf } from '../address';
import { isAround } from '../around-page';
import { all, closest, contains, first } from '../nodes';
import { marksByAddress, type PersonAt } from './addresses';
import { applicantsIn } from './by-address';
import { candidatesOf, type Page } from './row';

const OF_ANOTHER = 'li, tr, [role="row"], [role="listitem"], article, aside';

/** Reads a page of an applicant-tracking system by the addresses of its applicants: one of them, or a list. */
export function readApplicantPage(
  site: string,
  { document, url, personAt }: Page & { personAt: PersonAt },
): PageReading {
  const page = { document, url };
  const profile = personAt(url);
  const candidates = profile
    ? applicantAt(profile, { ...page, personAt })
    : applicantsIn(document, page, personAt);
  const kind = profile ? 'profile' : 'applicants';
  return { url: addressOf(url), site, kind: candidates.length > 0 ? kind : 'page', candidates };
}

/** The applicant whose page it is; others are those to whom their parts lead. */
function applicantAt(profile: string, { document, url, personAt }: Page & { personAt: PersonAt }) {
  const others = marksByAddress(document, baseOf(document, url), personAt)
    .filter(({ person }) => person !== profile)
    .map(({ element }) => closest(element, OF_ANOTHER) ?? element);
  const names = all(document, 'h1, h2, head > title').filter(
    (each) => !isAround(each) && !others.some((other) => contains(other, each)),
  );
  const body = first(document, 'main, [role="main"]') ?? first(document, 'body');
  return body ? candidatesOf([{ parts: [body], others, names, profile }], { document, url }) : [];
}
