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
export const proofSheetOf = (chosen: readonly Seen[], told: Told): ProofSheet => ({
  language: language(),
  direction: direction(),
  title: told.person ? say('sheet_title_of', told.person) : say('sheet_title'),
  made: say('sheet_made', sayInstant(told.now.toISOString()), told.version),
  entries: chosen.map((seen) => entryOf(seen, told)),
  limits: { title: say('report_not_checked'), text: say('report_not_checked_text') },
  notStated: say('not_stated'),
  colon: say('said_of', ''),
});

function entryOf(seen: Seen, told: Told): SheetEntry {
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
    ...verdictOf(fresh, told),
    facts: [
      ...(credential ? factsOf(credential, isOfAnother(seen) ? told.person : undefined) : []),
      ...(credential && checked ? checkedFacts(spokenFor(seen).result ?? checked) : []),
      { name: say('fact_checked'), value: checked && checkedWords(checked) },
    ],
    ...(!isFile(link) && { link: { name: say('sheet_link'), value: link.href } }),
  };
}

/** By the name on the sheet: an address that differs says nothing against a name that is hers. */
function isOfAnother(seen: Seen): boolean {
  const { recipient, recipientBy } = spokenFor(seen).finding.appraisal ?? {};
  return recipient === 'another' && recipientBy === 'name';
}

/** What speaks for itself needs no sentence, and of what was not checked there is nothing to say. */
function verdictOf(seen: Seen, { person, now }: Told): Pick<SheetEntry, 'verdict' | 'sentence'> {
  const { state, appraisal } = seen.finding;
  const issuer = shownCredential(seen)?.issuer;
  if (state !== 'done' || !appraisal) return { verdict: say('sheet_unchecked'), sentence: '' };
  if (appraisal.seal.reason === 'all-checked' && issuer)
    return { verdict: say('sheet_verified', domainOf(issuer.id)), sentence: '' };
  return { verdict: labelForOthers(seen, now), sentence: sentenceOf(seen, { now, person }) };
}

/** The sheet says when each was checked, and not how long ago that is: it is read on another day. */
const freshly = ({ finding, result }: Seen): Seen => {
  const { appraisal } = finding;
  if (!appraisal) return { finding, result };
  const seal = { ...appraisal.seal, stale: false };
  return { finding: { ...finding, appraisal: { ...appraisal, seal } }, result };
};

/** Where it names somebody else than the sheet does, the two stand beside each other. */
function factsOf(credential: Credential, notTo: string | undefined): readonly SheetFact[] {
  const { issuer, achievement, issuedOn, recipients, id } = credential;
  const domain = domainOf(issuer.id);
  const named = recipients.filter(({ kind, hashed }) => kind === 'name' && !hashed);
  const names = sayList(named.map(({ identity }) => identity));
  return [
    {
      name: say('fact_issuer'),
      value: issuer.name ? say('calls_itself', domain, issuer.name) : domain,
    },
    {
      name: say('sheet_to'),
      value: names && notTo ? say('sheet_to_another', names, notTo) : names,
    },
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
