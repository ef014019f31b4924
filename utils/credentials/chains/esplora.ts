import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';

import type { Chain, Explorer, Transaction } from './chain';

/** Explorers of Bitcoin that run Esplora or speak like it: `GET /tx/:txid`. */
export const esploraAt = (
  hosts: Readonly<Record<string, string>>,
): Pick<Explorer, 'address' | 'read'> => ({
  address: ({ id: chain }, id) => hosts[chain] && `${hosts[chain]}/tx/${id}`,
  read,
});

function read({ status, vin, vout }: JsonObject, _chain: Chain): Result<Transaction> {
  const { confirmed, block_time: seconds } = objectOf(status);
  if (confirmed === false) return fail('anchor-not-found', 'it stands in no block yet');
  const from = stringOf(objectOf(objectOf(listOf(vin)[0])['prevout'])['scriptpubkey_address']);
  const isWhole = Array.isArray(vout) && vout.length > 0;
  if (confirmed !== true || typeof seconds !== 'number' || from === undefined || !isWhole)
    return fail('parsing-error', 'this is no transaction of Bitcoin');
  const scripts = vout.map((output) => objectOf(output)['scriptpubkey']);
  return ok({ written: rootsIn(scripts), from, time: new Date(seconds * 1000).toISOString() });
}

/** OP_RETURN and a push of 32 bytes, in the short form or with OP_PUSHDATA1. */
const ROOT = /^6a(?:4c)?20([0-9a-f]{64})$/u;

/** What could be roots in the scripts of a transaction's outputs. */
export const rootsIn = (scripts: readonly (Json | undefined)[]): string[] =>
  scripts.flatMap((script) => ROOT.exec(stringOf(script)?.toLowerCase() ?? '')?.[1] ?? []);

export const objectOf = (json: Json | undefined): JsonObject => (isObject(json) ? json : {});
