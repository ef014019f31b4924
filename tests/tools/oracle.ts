import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { termTables } from '../../utils/credentials/contexts/tables';
import { canonicalJson } from '../../utils/lib/canonical-json';
import { isObject, type Json, listOf } from '../../utils/lib/json';
import { documents } from '../credentials/contexts/documents';
import { mutated } from '../credentials/contexts/mutations';
import { type Agreement, type ContextAt, compare } from '../credentials/contexts/oracle';
import { contextDocument, contextsOf } from '../credentials/contexts/published';
import { seededRandom } from '../credentials/contexts/seeded-random';
import { type Found, jsonLdIn } from './json-ld-in';

// Compares our converter with jsonld.js on the JSON-LD documents of a folder and on ours, and on documents changed
// from them: npx tsx tests/tools/oracle.ts --corpus FOLDER --mutations 16000 --seed 1
const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    mutations: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    reasons: { type: 'boolean', default: false },
  },
});

const wrong: readonly Agreement[] = ['different', 'accepted by us alone'];
const contextAt = values.corpus === undefined ? contextDocument : contextsIn(values.corpus);
const ours = Object.entries(documents).map(([name, document]) => ({ name, document }));
const found = [...(values.corpus === undefined ? [] : jsonLdIn(values.corpus)), ...ours];

const agreed = await tally('documents', found);
const random = seededRandom(Number(values.seed));
const changed = Array.from({ length: Number(values.mutations) }, (_, at): Found => {
  const { name, document } = random.pick(agreed);
  return { name: `${name} (mutation ${at})`, document: mutated(document, random) };
});
await tally('mutations', changed);

/** Prints how often which agreement was found, and hands on the documents that both sign alike. */
async function tally(kind: string, all: readonly Found[]): Promise<Found[]> {
  const identical: Found[] = [];
  const counts: Record<Agreement, number> = {
    identical: 0,
    'refused by both': 0,
    'refused by us alone': 0,
    'accepted by us alone': 0,
    different: 0,
  };
  const reasons = new Map<string, number>();
  for (const { name, document } of all) {
    const { agreement, reason } = await compare(document, contextAt);
    counts[agreement] += 1;
    if (agreement === 'identical') identical.push({ name, document });
    if (wrong.includes(agreement)) {
      process.exitCode = 1;
      console.log(`${agreement}: ${name}\n${reason}\n${JSON.stringify(document)}\n`);
    } else if (agreement === 'refused by us alone') {
      const kindOfReason = reason.replace(/\$\S*|"[^"]*"|-?\d\S*/gu, '…');
      reasons.set(kindOfReason, (reasons.get(kindOfReason) ?? 0) + 1);
      if (values.reasons && kind === 'documents') console.log(`${name}: ${reason}`);
    }
  }
  const figures = Object.entries(counts).map(([agreement, count]) => `${count} ${agreement}`);
  console.log(`${all.length} ${kind}: ${figures.join(', ')}`);
  for (const [reason, count] of [...reasons].sort(([, one], [, other]) => other - one)) {
    console.log(`  ${count} refused by us alone: ${reason}`);
  }
  return identical;
}

/** The folder's own copies of the contexts, and ours; where one says other than our table, that is said, and ours is taken. */
function contextsIn(corpus: string): ContextAt {
  const index: unknown = JSON.parse(readFileSync(join(corpus, 'contexts/index.json'), 'utf8'));
  const files = new Map<string, object>();
  for (const [url, entry] of Object.entries(isObject(index) ? index : {})) {
    if (!isObject(entry) || typeof entry['file'] !== 'string') continue;
    const file: { '@context': Json } = JSON.parse(
      readFileSync(join(corpus, entry['file']), 'utf8'),
    );
    const table = termTables[url];
    const same =
      table !== undefined &&
      canonicalJson([...listOf(file['@context'])]) === canonicalJson(contextsOf(table));
    if (!same) console.log(`${url}: ${table === undefined ? 'unknown to us' : 'another table'}`);
    files.set(url, same || table === undefined ? file : contextDocument(url));
  }
  return (url) => files.get(url) ?? contextDocument(url);
}
