import { achievements } from './achievements';
import type { Achievement } from './sign/achievement';

/** The list that journey H is about: fifty people who do not exist, twenty of them in sight at a time. */
export const APPLICANTS_URL = 'https://ats.test/role/9';
export const IN_SIGHT = 20;

/** Who issued what they show: one asked often, one slow, one that has had enough after ten requests. */
export const APPLICANT_ISSUERS = ['one.test', 'slow.test', 'lim.test'] as const;
export type ApplicantIssuer = (typeof APPLICANT_ISSUERS)[number];

const on = (host: ApplicantIssuer, path: string) => `https://${host}/credentials/${path}.json`;

/** Links of five people that lead to no credential, each in its own way. */
export const POISON = {
  tooLarge: on('one.test', 'endless'),
  noCredential: on('one.test', 'shopping-list'),
  insecure: 'http://one.test/credentials/clear.json',
  timedOut: on('slow.test', 'silent'),
  notFound: on('one.test', 'lost'),
} as const;
const POISONED = [4, 9, 22, 33, 41];

/** A credential that two people show; it names the first of them. */
const SHARED = { by: 2, also: 17 } as const;
/** Whose credential was issued to somebody else, was revoked, or is past its end. */
export const ANOTHERS = 6;
export const REVOKED = 11;
export const EXPIRED = 14;

export interface ApplicantBadge {
  readonly url: string;
  readonly host: ApplicantIssuer;
  readonly achievement: Achievement;
  readonly holder: string;
  readonly index: number;
  /** The place of the one who shows it. */
  readonly at: number;
}

export interface InventedApplicant {
  readonly name: string;
  readonly profile: string;
  readonly links: readonly { readonly href: string; readonly title: string }[];
}

const FIRST =
  'Amara Teodor Ines Jun Cleo Dara Joel Rua Bo Nadia Omar Pilar Sefa Timo Ylva Anselm Beatriz Chidi Danae Elif Farid Greta Hanae Ivo Jolanta'.split(
    ' ',
  );
const LAST = 'Lindqvist Okafor Haddad Watanabe Marchetti Voss Hakimi Petrenko Nyman Tamm'.split(
  ' ',
);
const ALL: readonly Achievement[] = Object.values(achievements);
const PEOPLE = 50;

/** People who do not exist; nobody bears the name of the next. */
export const nameAt = (at: number): string =>
  `${FIRST[at % FIRST.length]} ${LAST[(at * 3 + Math.floor(at / FIRST.length)) % LAST.length]}`;

/** One or two for each, so that there are seventy-five links and seventy-three credentials to be asked for. */
const countAt = (at: number): number => (at % 2 === 1 && at !== 31 ? 2 : 1) - (isPoor(at) ? 1 : 0);
const isPoor = (at: number): boolean => POISONED.includes(at);

const hostAt = (index: number): ApplicantIssuer =>
  index % 10 < 6 ? 'one.test' : index % 10 < 8 ? 'lim.test' : 'slow.test';

export const applicantBadges: readonly ApplicantBadge[] = Array.from({ length: PEOPLE }, (_, at) =>
  Array.from({ length: countAt(at) }, () => at),
)
  .flat()
  .map((at, index) => {
    const host = hostAt(index);
    const achievement = ALL[(index * 5) % ALL.length] ?? achievements.linux;
    const holder = nameAt(at === ANOTHERS ? ANOTHERS + 1 : at);
    return { url: on(host, `badge-${index}`), host, achievement, holder, index, at };
  });

export const inventedApplicants: readonly InventedApplicant[] = Array.from(
  { length: PEOPLE },
  (_, at) => ({
    name: nameAt(at),
    profile: `https://ats.test/role/9/applicants/${at + 1}`,
    links: [
      ...badgesOf(at),
      ...(at === SHARED.also ? badgesOf(SHARED.by).slice(0, 1) : []),
      ...Object.values(POISON)
        .filter((_href, place) => POISONED[place] === at)
        .map((href) => ({ href, title: 'Certificate' })),
    ],
  }),
);

function badgesOf(at: number) {
  return applicantBadges.flatMap((badge) =>
    badge.at === at ? [{ href: badge.url, title: badge.achievement.title }] : [],
  );
}
