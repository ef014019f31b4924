import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Judged } from '@/utils/credentials/examine';
import type { Expectation } from '@/utils/credentials/proofs/proof';
import { type Verdict, verdictOf } from '@/utils/credentials/verdict';
import { verifyFile } from '@/utils/credentials/verify-file';
import type { JsonObject } from '@/utils/lib/json';
import type { Check } from '@/utils/model/verification';

import { judgeBaked } from './baked';
import { judgeDidLog, judgeDids } from './did-documents';
import { heavyInNode } from './heavy-in-node';
import { askTable, type Canned } from './network-file';
import { transactionIn } from './told-transaction';

/** One case of a corpus: a file, what its source says of it, and the network it was judged in. */
export interface Case {
  readonly id: string;
  readonly file: string;
  readonly format: string;
  readonly level: string;
  readonly expected: string;
  readonly also?: readonly string[];
  readonly contested?: boolean;
  readonly issuerBound?: boolean;
  readonly evaluateAt?: string;
  readonly needsNetwork: readonly (Canned & { readonly url?: string; readonly ref?: string })[];
  readonly key?: KeyOutOfBand;
  /** What a baked picture holds, where its source says so. */
  readonly unbaked?: JsonObject;
  /** What a DID resolves to. */
  readonly result?: string;
  readonly options?: {
    readonly versionId?: string;
    readonly versionTime?: string;
    readonly versionNumber?: number | string;
    readonly proofPurpose?: string;
    readonly challenge?: string;
    readonly domain?: string | readonly string[];
    readonly pseudonymDomain?: string;
  };
}

type KeyOutOfBand = JsonObject & { readonly verificationMethod: string };

export interface Row {
  readonly id: string;
  readonly format: string;
  readonly level: string;
  readonly expected: string;
  readonly contested: boolean;
  readonly judged: Verdict;
  readonly full: Verdict;
  readonly agreement: Agreement;
  readonly checks: readonly Check[];
  readonly ms: number;
}

export type Agreement =
  | 'agree'
  | 'other-reason'
  | 'false-accept'
  | 'false-reject'
  | 'unsupported'
  | 'unknown-term';

export const readCases = (folder: string): readonly Case[] =>
  // The corpus' own contract; a case of another shape fails loudly where it is used.
  JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Case[];

export async function judgeCase(
  one: Case,
  folder: string,
  { at, testChains }: { readonly at: Date | undefined; readonly testChains: boolean },
): Promise<Row> {
  const table = networkOf(one, folder);
  const { pseudonymDomain } = one.options ?? {};
  const now = one.evaluateAt ? new Date(one.evaluateAt) : (at ?? new Date());
  const start = performance.now();
  const bytes = new Uint8Array(readFileSync(join(folder, one.file)));
  const environment = {
    ask: askTable(table, folder),
    now: () => now,
    transaction: transactionIn(table),
    testChains,
    heavy: heavyInNode,
    ...(pseudonymDomain !== undefined && { pseudonymDomain }),
  };
  const found = await verifyFile(bytes, environment, expectationOf(one));
  const ms = performance.now() - start;
  const judged =
    one.level === 'unbake'
      ? await judgeBaked(bytes, one.unbaked ?? {}, { environment, addresses: table })
      : one.format === 'did-key'
        ? await judgeDids(bytes, environment)
        : one.format === 'did-webvh'
          ? await judgeDidLog(bytes, environment, {
              witnesses: witnessesIn(table, folder),
              ...resolutionOf(one, folder),
            })
          : judgedAt(one, found);
  return {
    id: one.id,
    format: one.format,
    level: one.level,
    expected: one.expected,
    contested: one.contested === true,
    judged,
    full: verdictOf(found),
    agreement: agreementOf(one, judged, found.checks),
    checks: found.checks,
    ms: Math.round(ms * 100) / 100,
  };
}

/** The file beside a log, which is nowhere served. */
function witnessesIn(table: ReadonlyMap<string, Canned>, folder: string): Uint8Array | undefined {
  const file = table.get('did-witness.json')?.file;
  return file ? new Uint8Array(readFileSync(join(folder, file))) : undefined;
}

/** What its source has a DID resolve to, and which of its versions was asked for. */
function resolutionOf({ result, options = {} }: Case, folder: string) {
  const text = result && readFileSync(join(folder, result), 'utf8');
  const { versionId, versionTime, versionNumber } = options;
  const query = { versionId, versionTime, versionNumber };
  return { result: text ? JSON.parse(text) : {}, query };
}

/** What each address answers; a file that is referred to holds the same for many cases, which may differ from it. */
function networkOf({ needsNetwork, key }: Case, folder: string): ReadonlyMap<string, Canned> {
  const shared = needsNetwork.flatMap(({ ref }) => (ref ? sharedNetwork(ref, folder) : []));
  const outOfBand = key ? [documentWith(key)] : [];
  return new Map(
    [...outOfBand, ...shared, ...needsNetwork].flatMap((one) => (one.url ? [[one.url, one]] : [])),
  );
}

/** A key that its source hands over beside the case, as its controller would publish it. */
function documentWith({ verificationMethod: id, ...publicKeyJwk }: KeyOutOfBand) {
  const [url = ''] = id.split('#');
  const method = { id, type: 'JsonWebKey', controller: url, publicKeyJwk };
  return { url, answer: { id: url, assertionMethod: [method], authentication: [method] } };
}

function sharedNetwork(ref: string, folder: string): readonly Case['needsNetwork'][number][] {
  const path = join(folder, ref);
  if (!existsSync(path)) return [];
  // A list of entries like those of a case, or answers by their address.
  const table = JSON.parse(readFileSync(path, 'utf8')) as
    | Case['needsNetwork']
    | Readonly<Record<string, Canned>>;
  const entries = Array.isArray(table)
    ? table
    : Object.entries(table).map(([url, canned]) => ({ url, ...canned }));
  return entries.map((entry) =>
    entry.file && !existsSync(join(folder, entry.file))
      ? { ...entry, file: join(dirname(ref), entry.file) }
      : entry,
  );
}

function expectationOf({ options }: Case): Expectation {
  const domain = options?.domain;
  return {
    purpose: options?.proofPurpose === 'authentication' ? 'authentication' : 'assertionMethod',
    ...(options?.challenge !== undefined && { challenge: options.challenge }),
    ...(domain !== undefined && { domain }),
  };
}

/** The part of the verdict that the case's source speaks of. */
function judgedAt({ level, issuerBound }: Case, found: Judged): Verdict {
  // A badge class or a profile is in order when nothing is missing but somebody to whom it was awarded.
  if (level === 'shape' && found.problem?.code === 'badge-not-awarded') return 'valid';
  if (level === 'shape') return ofChecks(found.checks, ['well-formed']);
  if (level !== 'proof' && level !== 'key') return verdictOf(found);
  const binding = issuerBound === false ? [] : ['issuer-identity'];
  return ofChecks(found.checks, ['well-formed', 'proof', ...binding]);
}

function ofChecks(checks: readonly Check[], ids: readonly string[]): Verdict {
  const outcomes = checks.filter(({ id }) => ids.includes(id)).map(({ outcome }) => outcome);
  if (outcomes.includes('failed')) return 'invalid';
  return outcomes.length > 0 && outcomes.every((outcome) => outcome === 'passed')
    ? 'valid'
    : 'unknown';
}

function agreementOf(one: Case, judged: Verdict, checks: readonly Check[]): Agreement {
  const wanted = [one.expected, ...(one.also ?? [])];
  if (wanted.includes(judged)) return 'agree';
  // Some sources know no word for it but that one.
  if (one.expected === 'revoked' && judged === 'suspended') return 'agree';
  if (one.expected === 'error' && (judged === 'unknown' || judged === 'invalid')) return 'agree';
  if (one.expected === 'invalid' && one.level === 'time' && judged === 'not-yet-valid')
    return 'agree';
  if (judged === 'valid') return 'false-accept';

  const codes = checks.flatMap(({ problem }) => (problem ? [problem.code] : []));
  if (codes.some((code) => code === 'unknown-context' || code === 'proof-transformation-error'))
    return one.expected === 'valid' ? 'unknown-term' : 'other-reason';
  if (
    codes.some((code) =>
      [
        'unsupported-format',
        'unsupported-proof',
        'unknown-format',
        'not-a-credential',
        'status-unsupported',
      ].includes(code),
    )
  )
    return 'unsupported';
  return one.expected === 'valid' ? 'false-reject' : 'other-reason';
}
