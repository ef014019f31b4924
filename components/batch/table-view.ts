import { type Steps, sortSteps } from '@/utils/lib/in-slices';
import { isRetryable } from '@/utils/model/problem-outcome';

import { type Applicant, countOf, type LineState, lineStates } from './applicant';
import { type Order, sortKeyOf } from './order';

/** Whom the table is to show; what is not stated is not asked for. */
export interface Filter {
  readonly state?: LineState;
  /** A part of a skill's or an issuer's name. */
  readonly skill?: string;
  readonly issuer?: string;
  /** A day. */
  readonly expiresBefore?: string;
}

/** What the table shows, and what there is to choose from. */
export interface TableView {
  readonly shown: readonly Applicant[];
  readonly skills: readonly string[];
  readonly issuers: readonly string[];
  readonly hosts: readonly string[];
  readonly tally: Tally;
  readonly hasMatch: boolean;
}

/** The credentials of everybody, each where it stands. */
export interface Tally {
  readonly lines: number;
  readonly done: number;
  readonly paused: number;
  /** The time until which the first of them waits. */
  readonly until?: string;
  readonly offline: number;
  /** Not judged for a reason that may have passed. */
  readonly failed: number;
  /** How many people have a credential that stands so. */
  readonly people: Readonly<Record<LineState, number>>;
}

interface Asked {
  readonly filter: Filter;
  /** The page's own order where there is none. */
  readonly order: Order | undefined;
  readonly language: string;
}

/** So many people make a step. */
const STEP = 50;

export function* tableView(
  everybody: readonly Applicant[],
  { filter, order, language }: Asked,
): Steps<TableView> {
  const skills = new Set<string>();
  const issuers = new Set<string>();
  const hosts = new Set<string>();
  const fitting: Applicant[] = [];
  const fits = fitsOf(filter);
  const tally = openTally();
  let hasMatch = false;
  for (const [at, one] of everybody.entries()) {
    for (const skill of one.skills) skills.add(skill);
    for (const issuer of one.issuers) issuers.add(issuer);
    for (const { state, host } of one.lines) if (state === 'needs-access' && host) hosts.add(host);
    count(tally, one);
    hasMatch ||= one.match !== undefined;
    if (fits(one)) fitting.push(one);
    if (at % STEP === 0) yield;
  }
  const inPlace = yield* sortSteps(fitting, (one, other) => one.position - other.position);
  const shown = order ? yield* sorted(inPlace, order, language) : inPlace;
  const { compare } = new Intl.Collator(language);
  return {
    shown,
    skills: yield* sortSteps([...skills], compare),
    issuers: yield* sortSteps([...issuers], compare),
    hosts: [...hosts],
    tally,
    hasMatch,
  };
}

/** Who has nothing to be sorted by stands last, whichever way it goes. */
function* sorted(
  people: readonly Applicant[],
  { column, descending }: Order,
  language: string,
): Steps<readonly Applicant[]> {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const keyed = people.map((one) => ({ one, key: sortKeyOf(one, column) }));
  const sign = descending ? -1 : 1;
  const inOrder = yield* sortSteps(keyed, ({ key: a }, { key: b }) => {
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * compare(String(a), String(b));
  });
  return inOrder.map(({ one }) => one);
}

function fitsOf({ state, skill, issuer, expiresBefore }: Filter): (one: Applicant) => boolean {
  const named = (names: readonly string[], wanted: string | undefined) => {
    const words = wanted?.trim().toLowerCase();
    return !words || names.some((name) => name.toLowerCase().includes(words));
  };
  return (one) =>
    (!state || stands(one, state)) &&
    named(one.skills, skill) &&
    named(one.issuers, issuer) &&
    (!expiresBefore || (one.expires !== undefined && one.expires < expiresBefore));
}

/** What a file names that is no link could not be checked either. */
const stands = (one: Applicant, state: LineState): boolean =>
  countOf(one, state) > 0 || (state === 'neutral' && one.faults !== undefined);

type OpenTally = { -readonly [Key in keyof Tally]: Tally[Key] } & {
  people: Record<LineState, number>;
};

const openTally = (): OpenTally => ({
  lines: 0,
  done: 0,
  paused: 0,
  offline: 0,
  failed: 0,
  people: { verified: 0, confirmed: 0, caution: 0, problem: 0, neutral: 0, waiting: 0 },
});

function count(tally: OpenTally, one: Applicant): void {
  const { lines } = one;
  for (const state of lineStates) if (stands(one, state)) tally.people[state] += 1;
  for (const line of lines) {
    const { state, until, problem } = line;
    tally.lines += 1;
    if (state === 'done') tally.done += 1;
    if (state === 'done' && problem && isRetryable(problem)) tally.failed += 1;
    if (state === 'offline') tally.offline += 1;
    if (state !== 'paused' || !until) continue;
    tally.paused += 1;
    if (tally.until === undefined || until < tally.until) tally.until = until;
  }
}
