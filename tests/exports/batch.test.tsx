import { parse } from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';

import { BatchReport } from '@/components/batch/BatchReport';
import { speak } from '@/components/words';
import { batchJsonParts } from '@/utils/exports/batch-json';
import { peopleCsvParts } from '@/utils/exports/people-csv';
import { type PersonRecord, personRecord } from '@/utils/exports/person-record';
import { findingStates } from '@/utils/model/finding-row';
import { sealReasons } from '@/utils/model/seal';

import { drawn, textOf } from '../components/drawn';
import { voice } from '../components/locales';
import { NOW } from '../components/seen';
import { audits, batch, batchPeople, HOSTILE, tableLines, verdictOfLine } from './batch-rows';

beforeAll(() => speak(voice()));

const people = batchPeople(3);
const table = tableLines(people).map((lines) => lines.map(verdictOfLine));

async function* records(some = 7): AsyncGenerator<readonly PersonRecord[]> {
  const made = { by: 'Proofstack 0.1.1', at: NOW, match: undefined };
  for (let at = 0; at < people.length; at += some)
    yield people
      .slice(at, at + some)
      .map(({ candidate, seen }) => personRecord(candidate, seen, made));
}

async function joined(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

const told = {
  batch,
  audits,
  posting: undefined,
  madeBy: 'Proofstack 0.1.1',
  madeAt: NOW,
};
const csv = (mark = false) => joined(peopleCsvParts(records(), { mark }));
const json = async () => JSON.parse(await joined(batchJsonParts(told, records())));
const rowsIn = (text: string) =>
  parse<Record<string, string>>(text, { header: true, delimiter: ',', newline: '\r\n' }).data;

describe('the table, the CSV, the JSON and the report of a batch', () => {
  test('have every kind of verdict in this test', () => {
    expect(new Set(table.flat().map((verdict) => verdict.split(' ').at(-1)))).toEqual(
      new Set(sealReasons),
    );
    expect(new Set(table.flat().map((verdict) => verdict.split(' ')[0]))).toEqual(
      new Set(findingStates),
    );
    expect(table.some((lines) => lines.length === 0)).toBe(true);
  });

  test('say the same: CSV', async () => {
    const rows = rowsIn(await csv()).filter(({ state }) => state !== 'not-a-link');
    const expected = table.flatMap((lines, at) => {
      if (lines.length > 0) return lines;
      return people[at]?.candidate.faults ? [] : ['none  '];
    });
    expect(rows.map(({ state, seal, reason }) => `${state} ${seal} ${reason}`)).toEqual(expected);
  });

  test('say the same: JSON', async () => {
    const { people: written } = await json();
    expect(
      written.map(({ credentials }: PersonRecord) =>
        credentials.map(({ state, seal, reason }) => `${state} ${seal} ${reason}`),
      ),
    ).toEqual(table);
  });

  test('say the same: report', () => {
    const root = drawn(
      <BatchReport
        batch={batch}
        people={[people.slice(0, 9), people.slice(9)]}
        total={people.length}
        audits={audits}
        version="0.1.1"
        now={NOW}
        onPrint={() => {}}
      />,
    );
    const shapes = [...root.querySelectorAll('.report-people > li')].map((row) =>
      [...row.querySelectorAll('li:not(.fault)')].map((one) => one.className),
    );
    expect(shapes).toEqual(
      tableLines(people).map((lines) => lines.map(({ shape = 'neutral' }) => shape)),
    );
    expect(textOf(root.querySelector('.audits'))).toContain('Started');
    const words = textOf(root.querySelector('main'));
    expect(words).toMatch(/Checked on .+ \d\d:\d\d/u);
    expect(words.match(/\d\d:\d\d(?! (?:UTC|GMT|[A-Z]{3,5}))/gu)).toBeNull();
    expect(root.querySelectorAll('.fault')).toHaveLength(
      people.filter(({ candidate }) => candidate.faults).length,
    );
  });

  test('name in the file what is no link', async () => {
    const faults = rowsIn(await csv()).filter(({ state }) => state === 'not-a-link');
    expect(faults).toHaveLength(people.filter(({ candidate }) => candidate.faults).length);
    expect(faults[0]).toMatchObject({ reason: 'no-address', link: "'=1+1 is no link" });
  });
});

describe('the CSV of a batch', () => {
  test('begins with a mark when that is wanted, and only then', async () => {
    expect((await csv(true)).startsWith('\ufeff"person"')).toBe(true);
    expect((await csv()).startsWith('"person"')).toBe(true);
  });

  test('S37: has no cell that a spreadsheet takes for a formula', async () => {
    const cells = rowsIn(await csv()).flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.startsWith("'=HYPERLINK"))).toBe(true);
  });

  test('has everybody’s name as it is', async () => {
    const names = new Set(rowsIn(await csv()).map(({ person = '' }) => person.replace(/^'/u, '')));
    for (const name of HOSTILE) expect(names).toContain(name);
  });
});

describe('the JSON of a batch', () => {
  test('says what was done when, by which version, and until when it is kept', async () => {
    expect(await json()).toMatchObject({
      madeBy: 'Proofstack 0.1.1',
      batch: { name: 'applicants.csv', versions: ['0.1.0', '0.1.1'], until: batch.until },
      audits: [{ did: 'started', version: '0.1.0', hosts: ['issuer.example'], credentials: 4 }],
    });
  });

  test('has of every credential that was judged the time, the hosts, the checks and a hash', async () => {
    const { people: written } = await json();
    const done = written
      .flatMap(({ credentials }: PersonRecord) => credentials)
      .filter(({ state, seal }: PersonRecord['credentials'][number]) =>
        state === 'done' ? seal === 'verified' : false,
      );
    expect(done.length).toBeGreaterThan(0);
    for (const one of done)
      expect(one).toMatchObject({
        checkedAt: NOW.toISOString(),
        asked: ['issuer.example', 'halden.example'],
        checks: expect.arrayContaining([{ id: 'proof', outcome: 'passed' }]),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
      });
  });

  test('of nobody is whole', async () => {
    async function* nobody(): AsyncGenerator<readonly PersonRecord[]> {}
    expect(JSON.parse(await joined(batchJsonParts(told, nobody()))).people).toEqual([]);
  });
});
