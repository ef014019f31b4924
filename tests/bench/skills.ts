import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Skill } from '@/utils/model/skill';
import { packed } from '@/utils/skills/packed/pack';
import { taxonomies } from '@/utils/skills/taxonomies';

import { bundled } from './measuring/bundle';
import { hold } from './measuring/contest';
import { inEachPlace } from './measuring/in-each-place';
import type { Place } from './measuring/place';
import { median, type Row } from './measuring/row';
import { heldBytes } from './skills/held';
import { inventedSkills } from './skills/invented';
import type { NamesSubject, Subject } from './skills/subject';

const POSTINGS = 'tests/matching/postings';
const FOLDER = 'tests/bench/skills';
const PACE = { warmUp: 40, rounds: 41, inARow: 2 };
const OPENINGS = 9;

/** What reading a posting costs beside a search for the same names, and what having them at hand costs. */
export async function measure(brought: readonly Skill[] = inventedSkills()): Promise<Row[]> {
  const skills = taxonomies.flatMap((taxonomy) => taxonomy.skills());
  const postings = postingsIn(POSTINGS);
  const alone: Subject = { postings, packed: [base64Of(skills)] };
  const loaded: Subject = { postings, packed: [...alone.packed, base64Of(brought)] };
  const rows = await inEachPlace(async (place) => [
    ...(await besidePeer(place, alone, skills)),
    ...(await besideItself(place, alone, loaded)),
    await ready(place, alone, skills),
  ]);
  return [...rows, heldBytes(skills, postings.join('\n'))];
}

function postingsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

const base64Of = (skills: readonly Skill[]): string =>
  Buffer.from(packed(skills)).toString('base64');

const namesOf = (skills: readonly Skill[]): readonly string[] => [
  ...new Set(skills.flatMap(({ names }) => names.map(({ text }) => text.toLowerCase()))),
];

const nothing = ['Zyzzyva at noon.'];

/** Our side with one of the workers, the peer with what it takes. */
async function besidePeer(
  place: Place,
  alone: Subject,
  skills: readonly Skill[],
): Promise<readonly Row[]> {
  const names = namesOf(skills);
  const good: Subject & NamesSubject = { ...alone, names };
  const peer = { name: 'modern-ahocorasick 3.3.0', entry: `${FOLDER}/ahocorasick.worker.ts` };
  const contest = {
    note: `${names.length} names, ${alone.postings.length} postings`,
    peer,
    good,
    tampered: { ...good, postings: nothing },
    pace: PACE,
  };
  return [
    await hold(
      {
        ...contest,
        name: 'Names found in postings',
        floor: 8,
        ours: { name: 'ours', entry: `${FOLDER}/names.worker.ts` },
      },
      place,
    ),
    await hold(
      {
        ...contest,
        name: 'Postings read whole',
        floor: null,
        ours: { name: 'ours', entry: `${FOLDER}/whole.worker.ts` },
      },
      place,
    ),
  ];
}

/** What more names cost whoever has brought them. */
async function besideItself(
  place: Place,
  alone: Subject,
  loaded: Subject,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [name, entry] of [
    ['Names found', 'names'],
    ['Postings read whole', 'whole'],
  ]) {
    const bundle = await bundled(`${FOLDER}/${entry}.worker.ts`, place.name);
    const workers = [await place.open(bundle), await place.open(bundle)] as const;
    const times: readonly [number[], number[]] = [[], []];
    await workers[0].attempt({ subject: loaded, attempts: PACE.warmUp });
    await workers[1].attempt({ subject: alone, attempts: PACE.warmUp });
    for (let round = 0; round < PACE.rounds; round += 1)
      for (const side of [0, 1] as const)
        times[side].push((await workers[side].attempt({ attempts: PACE.inARow })).ms);
    for (const worker of workers) await worker.close();
    const [ours, peer] = [median(times[0]), median(times[1])];
    rows.push({
      name: `${name}, with ESCO and O*NET`,
      unit: 'ms',
      ours,
      peer,
      peerName: 'the packaged skills alone',
      ratio: peer / ours,
      floor: 1 / 1.5,
      note: 'the same postings',
    });
  }
  return rows;
}

/** Both in workers that have done nothing before. */
async function ready(place: Place, alone: Subject, skills: readonly Skill[]): Promise<Row> {
  const json = JSON.stringify(skills);
  const [ours, peer] = [
    await firstTime(place, 'opening', alone),
    await firstTime(place, 'json', json),
  ];
  return {
    name: 'Ready in a fresh worker',
    unit: 'ms',
    ours,
    peer,
    peerName: 'parsing the same skills as JSON',
    ratio: peer / ours,
    floor: 1,
    note: 'from the bytes of the file to the names of the first posting',
  };
}

async function firstTime(place: Place, entry: string, subject: unknown): Promise<number> {
  const bundle = await bundled(`${FOLDER}/${entry}.worker.ts`, place.name);
  const times: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    const worker = await place.open(bundle);
    const { good, ms } = await worker.attempt({ subject, attempts: 1 });
    if (!good) throw new Error(`${entry} has found nothing`);
    times.push(ms);
    await worker.close();
  }
  return median(times);
}
