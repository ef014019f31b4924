import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { appraise } from '@/utils/credentials/appraise';
import { type Brought, broughtIn } from '@/utils/credentials/brought';
import type { Environment } from '@/utils/credentials/environment';
import { type Judged, withoutCredential } from '@/utils/credentials/examine';
import { verdictOf } from '@/utils/credentials/verdict';
import { verifyFile } from '@/utils/credentials/verify-file';
import { verifyLink } from '@/utils/credentials/verify-link';
import type { Ask } from '@/utils/lib/ask';
import type { TrustedIssuer } from '@/utils/model/issuer';
import type { Person } from '@/utils/model/person';
import { badgeLinkOf } from '@/utils/providers';

import { judgeCase, readCases } from './corpus';
import { corpusSummary } from './corpus-summary';
import { heavyInNode } from './heavy-in-node';
import { networkFile } from './network-file';
import { openNetwork } from './open-network';
import { usage } from './usage';

const HELP = `verify [--json] [--network FILE] [--at ISO] [--email E] [--name N] [--trust FILE] [--pseudonym-domain D] [--test-chains] INPUT…
verify --corpus DIR [--json] [--at ISO] [--test-chains]
INPUT is a file, an https address, or - for standard input. Of a zip archive or a PDF everything inside is verified.`;

const ADDRESS = /^https?:\/\//u;

const { values, positionals } = usage(HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      network: { type: 'string' },
      at: { type: 'string' },
      email: { type: 'string' },
      name: { type: 'string' },
      trust: { type: 'string' },
      'pseudonym-domain': { type: 'string' },
      corpus: { type: 'string' },
      'test-chains': { type: 'boolean', default: false },
    },
  }),
);

const at = values.at === undefined ? undefined : new Date(values.at);
if (at && Number.isNaN(at.getTime())) usage.fail(`--at ${values.at} is no date`, HELP);

if (values.corpus !== undefined) await runCorpus(values.corpus);
else if (positionals.length === 0) usage.fail('no input', HELP);
else await runInputs(positionals);

async function runCorpus(folder: string): Promise<void> {
  const rows = [];
  for (const one of usage(HELP, () => readCases(folder)))
    rows.push(await judgeCase(one, folder, { at, testChains: values['test-chains'] }));
  if (values.json) for (const row of rows) console.log(JSON.stringify(row));
  const summary = corpusSummary(rows);
  console.log(values.json ? JSON.stringify(summary.figures) : summary.text);
  process.exitCode = summary.figures.falseAccepts === 0 ? 0 : 1;
}

async function runInputs(inputs: readonly string[]): Promise<void> {
  const { network, trust } = values;
  const ask: Ask = network ? usage(HELP, () => networkFile(network)) : openNetwork;
  // The file is the user's own list in the shape that the options page exports.
  const trusted: TrustedIssuer[] = trust
    ? usage(HELP, () => JSON.parse(readFileSync(trust, 'utf8')))
    : [];
  const now = at ?? new Date();
  const testChains = values['test-chains'];
  const pseudonymDomain = values['pseudonym-domain'];
  const environment = {
    ask,
    now: () => now,
    heavy: heavyInNode,
    testChains,
    ...(pseudonymDomain !== undefined && { pseudonymDomain }),
  };
  let allValid = true;
  for (const input of inputs)
    for (const one of await broughtBy(input)) {
      const start = performance.now();
      const judged = await judge(one, environment);
      const row = rowOf(inputOf(one), judged, trusted, now, performance.now() - start);
      allValid &&= row.verdict === 'valid';
      console.log(values.json ? JSON.stringify(row) : readable(row));
    }
  process.exitCode = allValid ? 0 : 1;
}

/** A file may hold several credentials, and links to others. */
async function broughtBy(input: string): Promise<readonly Brought[]> {
  if (!ADDRESS.test(input)) {
    const bytes = usage(HELP, () => Uint8Array.from(readFileSync(input === '-' ? 0 : input)));
    return broughtIn({ name: input, bytes }, { heavy: heavyInNode });
  }
  const link = badgeLinkOf({ href: input, text: '', declared: true });
  return link
    ? [{ kind: 'link', name: input, link }]
    : usage.fail(`${input} is no web address`, HELP);
}

async function judge(brought: Brought, environment: Environment): Promise<Judged> {
  switch (brought.kind) {
    case 'file':
      return verifyFile(brought.bytes, environment);
    case 'link':
      return verifyLink(brought.link, environment);
    case 'refused':
      return withoutCredential(brought.problem);
  }
}

/** The input as it was given, or the way into it. */
function inputOf(brought: Brought): string {
  const isInside = brought.kind === 'link' && !ADDRESS.test(brought.name);
  return isInside ? `${brought.name} › ${brought.link.href}` : brought.name;
}

function rowOf(
  input: string,
  judged: Judged,
  trusted: readonly TrustedIssuer[],
  now: Date,
  ms: number,
) {
  const { credential, proofs, checks, assurance, status } = judged;
  const person = personOf();
  const result = {
    href: input,
    provider: 'hosted',
    verifiedAt: now.toISOString(),
    asked: [],
    ...judged,
  };
  const appraisal = appraise(result, { trusted, now, ...(person && { person }) });
  const [standing] = appraisal.standings;
  return {
    input,
    verdict: verdictOf(judged),
    assurance,
    status,
    recipient: appraisal.recipient,
    issuer: credential
      ? {
          id: credential.issuer.id,
          name: credential.issuer.name,
          standing: appraisal.issuer,
          by: standing?.by,
        }
      : undefined,
    format: credential?.format,
    proofs: proofs.map(({ suite, verificationMethod, outcome }) => ({
      type: suite,
      cryptosuite: suite,
      verificationMethod,
      outcome,
    })),
    checks: checks.map(({ id, outcome, problem, remarks }) => ({
      id,
      outcome,
      code: problem?.code,
      detail: problem?.detail,
      remarks: remarks?.map(({ code, detail }) => `${code}, ${detail}`),
    })),
    credential,
    standings: appraisal.standings,
    parts: judged.parts?.map(insideOf),
    endorsements: judged.endorsements?.map(insideOf),
    ms: Math.round(ms * 100) / 100,
  };
}

/** A credential inside another one, in a line. */
function insideOf(judged: Judged) {
  return {
    verdict: verdictOf(judged),
    name: judged.credential?.achievement.name ?? 'no credential',
    issuer: judged.credential?.issuer.id,
    problem: judged.problem?.code,
  };
}

function personOf(): Person | undefined {
  const { name, email } = values;
  if (name === undefined && email === undefined) return undefined;
  return { ...(name !== undefined && { name }), profiles: [], emails: email ? [email] : [] };
}

function readable(row: ReturnType<typeof rowOf>): string {
  const checks = row.checks.flatMap(({ id, outcome, code, detail, remarks = [] }) => [
    `  ${outcome.padEnd(8)} ${id}${code ? `: ${code}, ${detail}` : ''}`,
    ...remarks.map((remark) => `  ${''.padEnd(8)} ${id}: ${remark}`),
  ]);
  const issuer = row.issuer ? `${row.issuer.id} (${row.issuer.standing})` : 'not stated';
  return [
    `${row.verdict.toUpperCase()}  ${row.input}`,
    `  ${row.credential?.achievement.name ?? 'no credential'} · issuer ${issuer} · recipient ${row.recipient} · ${row.ms} ms`,
    ...checks,
    ...(row.parts ?? []).map(({ verdict, name }) => `  holds     ${verdict}: ${name}`),
    ...(row.endorsements ?? []).map(({ verdict, issuer }) => `  endorsed  ${verdict}: ${issuer}`),
  ].join('\n');
}
