import type { SealShape } from '@/utils/model/seal';
import { providers } from '@/utils/providers';
import type { Provider } from '@/utils/providers/provider';

import { type AnswerName, answerNames } from './hosts/providers/play';
import type { Best, Need, Outcome, PlayOutcomes } from './provider-outcomes';

const BEGINNING = '| provider | looked up |';
const BEST = 'best seal on a profile that names somebody, and what it takes';

/** The README's table of what each provider answers, and what comes of it. */
export function providerTable(outcomes: readonly PlayOutcomes[]): string {
  const head = ['provider', 'looked up', ...answerNames, BEST];
  const rows = providers.map((provider) => {
    const own = outcomes.find((one) => one.provider === provider.id);
    return [`\`${provider.id}\``, lookedUp(provider), ...cellsOf(provider, own)];
  });
  const cells = [head, ...rows].map((row) => `| ${row.join(' | ')} |`);
  return [cells[0], `|${'---|'.repeat(head.length)}`, ...cells.slice(1)].join('\n');
}

/** The table as it stands in the README. */
export function tableIn(readme: string): string {
  const start = readme.indexOf(BEGINNING);
  if (start < 0) throw new Error(`no table begins with ${BEGINNING}`);
  return readme.slice(start, readme.indexOf('\n\n', start));
}

export const withTable = (readme: string, table: string): string =>
  readme.replace(tableIn(readme), () => table);

function lookedUp({ lookup, assurance }: Provider): string {
  switch (lookup.by) {
    case 'document':
      return 'the credential itself';
    case 'record':
      return assurance === 'found-on-issuer-page' ? 'its page' : 'its record';
    case 'page':
      return 'its page, as a document';
    case 'pointer':
      return 'the page to which it leads';
    case 'form':
      return 'by people, in a form';
    case 'eye':
      return 'not at all';
    case 'collection':
    case 'collection-page':
      return 'badge by badge';
    case 'definition':
      return 'never: nobody holds it';
  }
}

/** Where nobody is asked a link has one end; where somebody is and nothing is played, the table says so. */
function cellsOf({ lookup }: Provider, outcomes: PlayOutcomes | undefined): readonly string[] {
  if (!outcomes) return [...answerNames, BEST].map(() => 'not played');
  const missing = ASKING.includes(lookup.by) ? 'not stated' : '–';
  const { answers, best } = outcomes;
  return [...answerNames.map((name) => wordsOf(name, answers[name]) ?? missing), wordsOfBest(best)];
}

const ASKING: readonly Provider['lookup']['by'][] = ['document', 'record', 'page', 'pointer'];

function wordsOf(name: AnswerName, outcome: Outcome | undefined): string | undefined {
  if (!outcome) return undefined;
  const { shape, reason, problem, assumed } = outcome;
  const why = shape === 'neutral' ? (problem ?? reason) : reason;
  const mark = assumed && !NEVER_STATED.includes(name) ? ' \\*' : '';
  return `${SEALS[shape]}: ${spaced(why)}${mark}`;
}

/** The note below the table says it once for both. */
const NEVER_STATED: readonly AnswerName[] = ['limited', 'changed'];

const spaced = (code: string): string => code.replaceAll('-', ' ');

/** As the README's table of seals calls them. */
const SEALS: Readonly<Record<SealShape, string>> = {
  verified: 'Verified',
  confirmed: 'Confirmed',
  caution: 'Caution',
  problem: 'Problem',
  neutral: 'Not known',
};

const NEEDS: Readonly<Record<Need, string>> = {
  name: 'the same name',
  email: 'the e-mail address that you type',
  registry: 'an issuer that a registry knows',
  trust: 'an issuer that you trust',
  certificate: 'your trust in an issuer known by this certificate alone',
  word: 'your word that it is theirs',
};

function wordsOfBest({ shape, takes }: Best): string {
  if (takes.length > 0) return `${SEALS[shape]}: ${takes.map((need) => NEEDS[need]).join(', ')}`;
  return shape === 'neutral' ? SEALS[shape] : `${SEALS[shape]}: as it is`;
}
