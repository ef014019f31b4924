import type { Credential } from '@/utils/model/credential';
import { isFile } from '@/utils/model/file-link';
import { domainOf } from '@/utils/model/issuer';
import type { ProofSheet, SheetEntry, SheetFact } from '@/utils/model/proof-sheet';
import type { ResultRow } from '@/utils/model/store';

import { checkedParts, whyIrrevocable } from '../checked-words';
import { datesOf } from '../dates-words';
import { labelForOthers } from '../label-words';
import { shapes } from '../overlay/shapes';
import { hostOf, type Seen, shownCredential, spokenFor } from '../seen';
import { sentenceOf } from '../sentence-words';
import { direction, keyOf, language, say, sayDate, sayInstant, sayList } from '../words';

interface Told {
  /** The name that the user has typed for the title; nobody is named without. */
  readonly person: string | undefined;
  readonly version: string;
  readonly now: Date;
}

/** The credentials that the user has chosen, in words for whomever they are shown to. */
export const proofSheetOf = (
  chosen: readonly Seen[],
  { person, version, now }: Told,
): ProofSheet => ({
  language: language(),
  direction: direction(),
  title: person ? say('sheet_title_of', person) : say('sheet_title'),
  made: say('sheet_made', sayInstant(now.toISOString()), version),
  entries: chosen.map((seen) => entryOf(seen, now)),
  limits: { title: say('report_not_checked'), text: say('report_not_checked_text') },
  notStated: say('not_stated'),
  colon: say('said_of', ''),
});

function entryOf(seen: Seen, now: Date): SheetEntry {
  const { finding, result } = seen;
  const { appraisal, state, link } = finding;
  const seal = state === 'done' ? appraisal?.seal : undefined;
  // What an earlier check left behind is no verdict while it is asked again.
  const checked = state === 'done' ? result : undefined;
  const shape = seal?.shape ?? 'neutral';
  const credential = shownCredential(seen);
  const fresh = freshly(seen);
  return {
    name: credential?.achievement.name ?? (isFile(link) ? say('from_file') : hostOf(link.href)),
    shape,
    seal: shapes[shape],
    ...verdictOf(fresh, now),
    facts: [
      ...(credential ? factsOf(credential) : []),
      ...(credential && checked ? checkedFacts(spokenFor(seen).result ?? checked) : []),
      { name: say('fact_checked'), value: checked && checkedWords(checked) },
    ],
    ...(!isFile(link) && { link: { name: say('sheet_link'), value: link.href } }),
  };
}

/** What speaks for itself needs no sentence, and of what was not checked there is nothing to say. */
function verdictOf(seen: Seen, now: Date): Pick<SheetEntry, 'verdict' | 'sentence'> {
  const { state, appraisal } = seen.finding;
  if (state !== 'done' || !appraisal) return { verdict: say('sheet_unchecked'), sentence: '' };
  if (appraisal.seal.reason === 'all-checked')
    return { verdict: say('seal_verified'), sentence: '' };
  return { verdict: labelForOthers(seen, now), sentence: sentenceOf(seen, { now }) };
}

/** The sheet says when each was checked, and not how long ago that is: it is read on another day. */
const freshly = ({ finding, result }: Seen): Seen => {
  const { appraisal } = finding;
  if (!appraisal) return { finding, result };
  const seal = { ...appraisal.seal, stale: false };
  return { finding: { ...finding, appraisal: { ...appraisal, seal } }, result };
};

function factsOf(credential: Credential): readonly SheetFact[] {
  const { issuer, achievement, issuedOn, recipients, id } = credential;
  const domain = domainOf(issuer.id);
  const named = recipients.filter(({ kind, hashed }) => kind === 'name' && !hashed);
  return [
    {
      name: say('fact_issuer'),
      value: issuer.name ? say('calls_itself', domain, issuer.name) : domain,
    },
    { name: say('sheet_to'), value: sayList(named.map(({ identity }) => identity)) },
    { name: say('fact_issued'), value: issuedOn && sayDate(issuedOn) },
    { name: say('fact_dates'), value: datesOf(credential) },
    { name: say('fact_skills'), value: sayList(achievement.alignments.map(({ name }) => name)) },
    { name: say('sheet_identifier'), value: id },
  ];
}

const checkedFacts = (result: ResultRow): readonly SheetFact[] => [
  { name: say('sheet_assurance'), value: say(`assurance_${keyOf(result.assurance)}`) },
  { name: say('sheet_revocation'), value: revocationWords(result) },
];

function revocationWords(result: ResultRow): string {
  const { outcome } = result.checks.find(({ id }) => id === 'status') ?? { outcome: 'unknown' };
  return whyIrrevocable(result) ?? say(`check_status_${outcome}`);
}

/** What has passed, and when it was looked at. */
function checkedWords(result: ResultRow): string {
  const parts = checkedParts(result);
  const at = sayInstant(result.verifiedAt);
  return parts.length === 0 ? say('sheet_looked_at', at) : say('sheet_checked', at, sayList(parts));
}
