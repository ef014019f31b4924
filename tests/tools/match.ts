import { parseArgs } from 'node:util';

import { evidenceFrom } from '@/utils/matching/evidence';
import { match } from '@/utils/matching/match';
import { requirementsOf } from '@/utils/matching/requirements';
import type { MatchReport, MatchRow } from '@/utils/model/match';
import { vocabulary } from '@/utils/skills/taxonomies';

import { postingFile } from './posting-file';
import { resultsFile } from './results-file';
import { usage } from './usage';

const HELP = `match [--json] [--at ISO] --posting FILE --results FILE
The posting is HTML, JSON-LD or text; the results are the lines of verify --json. - is standard input.`;

const { values } = usage(HELP, () =>
  parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      posting: { type: 'string' },
      results: { type: 'string' },
      at: { type: 'string' },
    },
  }),
);
const { posting: postingName, results: resultsName } = values;
const now = values.at === undefined ? new Date() : new Date(values.at);

if (postingName === undefined) usage.fail('no --posting', HELP);
else if (resultsName === undefined) usage.fail('no --results', HELP);
else if (Number.isNaN(now.getTime())) usage.fail(`--at ${values.at} is no date`, HELP);
else run(postingName, resultsName);

function run(posting: string, results: string): void {
  const requirements = requirementsOf(
    usage(HELP, () => postingFile(posting)),
    vocabulary,
  );
  const evidence = usage(HELP, () => resultsFile(results, now)).map((result) =>
    evidenceFrom(result, vocabulary),
  );
  const report = match(requirements, evidence, { now, vocabulary });
  // A posting that asks for nothing has no score: null, not 0.
  console.log(values.json ? JSON.stringify(report ?? null) : readable(report));
}

function readable(report: MatchReport | undefined): string {
  if (!report) return 'No requirements were found in the posting.';
  const { shown, total, band, verifiedScore, score } = report;
  const headline = `${shown} of ${total} shown: ${band} (${verifiedScore} verified, ${score} with claims)`;
  return [headline, ...report.rows.map(readableRow)].join('\n');
}

function readableRow({ requirement, shown, support, losses }: MatchRow): string {
  const mark = shown ? 'shown    ' : 'not shown';
  const by = support
    ? `${support.evidenceName} (${support.status}, ${support.relation}, ${support.skill.source})`
    : 'no credential';
  const lost = losses.map(({ why, points }) => `${why} -${points.toFixed(1)}`).join(', ');
  const { jurisdiction = '' } = requirement;
  const places = {
    'place-differs': `; says where it holds, and does not name ${jurisdiction}`,
    'place-not-stated': `; does not say that it holds in ${jurisdiction}`,
  };
  const remark = support?.remark ? places[support.remark] : '';
  return `  ${mark}  ${requirement.tier.padEnd(9)} ${requirement.label}: ${by}${remark}${lost && ` [${lost}]`}
             "${requirement.sentence}"`;
}
