import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { evidenceFrom } from '@/utils/matching/evidence';
import { heldFrom } from '@/utils/matching/held';
import { nextSteps } from '@/utils/matching/next-steps';
import { renewalsDue } from '@/utils/matching/renewals';
import { requirementsOf } from '@/utils/matching/requirements';
import type { Posting } from '@/utils/model/page';
import type { Pathway } from '@/utils/model/pathway';
import type { DeclaredStack, InferredStack, Stack } from '@/utils/model/stack';
import { bundledPathways } from '@/utils/skills/bundled-pathways';
import { standingOn } from '@/utils/skills/declared-stack';
import { knowledgeOf } from '@/utils/skills/knowledge';
import { namedPathway } from '@/utils/skills/named-pathway';
import { readPathways } from '@/utils/skills/pathways';
import { stacksOfHeld } from '@/utils/skills/stacks-of-held';
import { vocabulary } from '@/utils/skills/taxonomies';

import { postingFile } from './posting-file';
import { resultsFile } from './results-file';
import { usage } from './usage';

const HELP = `stack [--json] [--at ISO] --results FILE [--pathway FILE…] [--posting FILE]
The results are the lines of verify --json; a pathway is a file of Badgr, CTDL, CLR or CASE. - is standard input.
With a posting the next steps are those that bring most for it.`;

const { values } = usage(HELP, () =>
  parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      results: { type: 'string' },
      pathway: { type: 'string', multiple: true, default: [] },
      posting: { type: 'string' },
      at: { type: 'string' },
    },
  }),
);
const now = values.at === undefined ? new Date() : new Date(values.at);

if (values.results === undefined) usage.fail('no --results', HELP);
else if (Number.isNaN(now.getTime())) usage.fail(`--at ${values.at} is no date`, HELP);
else run(values.results);

function run(resultsName: string): void {
  const imported = values.pathway.flatMap(pathwaysIn);
  const results = usage(HELP, () => resultsFile(resultsName, now));
  const evidence = results.map((result) => evidenceFrom(result, vocabulary));
  const held = results.flatMap(
    ({ id, result, sealShape }, at) =>
      heldFrom(
        { id, credential: result.credential, sealShape, skills: evidence[at]?.skills ?? [] },
        now,
      ) ?? [],
  );
  const bundled = bundledPathways();
  const known = stacksOfHeld(held, knowledgeOf(vocabulary, [...imported, ...bundled]));
  // Whoever brings a pathway wants to see it, also where nothing of it is reached.
  const unreached = imported.filter((pathway) => !known.some(({ id }) => id === pathway.id));
  const stacks: Stack[] = [...unreached.map((pathway) => standingOn(pathway, held)), ...known];
  const next = nextSteps(
    {
      requirements:
        values.posting === undefined ? [] : requirementsOf(postingIn(values.posting), vocabulary),
      evidence,
      held,
      pathways: [...imported, ...bundled],
    },
    { now, vocabulary },
  );
  const report = {
    stacks,
    nextSteps: values.posting === undefined ? null : next,
    renewals: renewalsDue(held, now),
  };
  console.log(values.json ? JSON.stringify(report) : readable(report));
}

function postingIn(file: string): Posting {
  return usage(HELP, () => postingFile(file));
}

function pathwaysIn(file: string): readonly Pathway[] {
  const read = usage(HELP, () => readPathways(readFileSync(file === '-' ? 0 : file, 'utf8')));
  if (!read.ok) return usage.fail(`${file}: ${read.problem.detail}`, HELP);
  return read.value.map((pathway) => namedPathway(pathway, vocabulary));
}

interface Report {
  readonly stacks: readonly Stack[];
  readonly nextSteps: ReturnType<typeof nextSteps> | null;
  readonly renewals: ReturnType<typeof renewalsDue>;
}

function readable({ stacks, nextSteps: next, renewals }: Report): string {
  const lines = [
    ...stacks.flatMap((stack) =>
      stack.evidence === 'declared' ? readableDeclared(stack) : readableInferred(stack),
    ),
    ...(next?.steps ?? []).map(
      ({ name, upTo, waitsFor }) =>
        `next: ${name}, up to ${upTo} points${waitsFor.length > 0 ? `, after ${waitsFor.join(', ')}` : ''}`,
    ),
    ...(next && next.steps.length > 0 ? [`together up to ${next.upTo} points`] : []),
    ...renewals.map(
      ({ name, validUntil, over }) => `${over ? 'expired' : 'expires'} ${validUntil}: ${name}`,
    ),
  ];
  return lines.length > 0 ? lines.join('\n') : 'No stacks were found.';
}

function readableDeclared({ name, kind, progress, steps, declaredIn }: DeclaredStack): string[] {
  const done = steps.filter(({ complete }) => complete).length;
  return [
    `${name}: ${kind}, declared (${declaredIn}), ${(100 * progress).toFixed(1)} %, ${done} of ${steps.length} steps`,
    ...steps
      .filter((step) => step.progress > 0)
      .map((step) => `  ${step.complete ? 'reached' : 'on the way'}  ${step.name}`),
  ];
}

function readableInferred({ kind, columns }: InferredStack): string[] {
  return [
    kind === 'pile' ? 'a pile:' : `possibly ${kind}:`,
    ...columns.map(({ label, steps }) => `  ${label}: ${steps.map(({ name }) => name).join(', ')}`),
  ];
}
