import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { evidenceFrom } from '@/utils/matching/evidence';
import { type HeldCredential, heldFrom } from '@/utils/matching/held';
import { nextSteps } from '@/utils/matching/next-steps';
import { renewalsDue } from '@/utils/matching/renewals';
import { requirementsOf } from '@/utils/matching/requirements';
import type { Posting } from '@/utils/model/page';
import type { Pathway } from '@/utils/model/pathway';
import type { DeclaredStack, InferredStack, Stack } from '@/utils/model/stack';
import { bundledFamilies, bundledPathways } from '@/utils/skills/bundled-families';
import { declaredStack, standingOn } from '@/utils/skills/declared-stack';
import { inferredStacks } from '@/utils/skills/inferred-stacks';
import { namedPathway } from '@/utils/skills/named-pathway';
import { readPathways } from '@/utils/skills/pathways';
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
  const held = results.flatMap(
    (result) => heldFrom(result, { vocabulary, families: bundledFamilies, now }) ?? [],
  );
  const bundled = bundledPathways();
  // Whoever brings a pathway wants to see it, also where nothing of it is reached.
  const declared = [
    ...imported.map((pathway) => standingOn(pathway, held)),
    ...bundled.flatMap((pathway) => declaredStack(pathway, held) ?? []),
  ];
  const stacks: Stack[] = [
    ...declared,
    ...inferredStacks(besides(held, declared), { vocabulary, pathways: [...imported, ...bundled] }),
  ];
  const next = nextSteps(
    {
      requirements:
        values.posting === undefined ? [] : requirementsOf(postingIn(values.posting), vocabulary),
      evidence: results.map((result) => evidenceFrom(result, vocabulary)),
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

/** What no declared stack holds. */
function besides(
  held: readonly HeldCredential[],
  declared: readonly DeclaredStack[],
): readonly HeldCredential[] {
  const inStacks = new Set(
    declared.flatMap(({ steps }) =>
      steps.flatMap(({ heldAs }) => (heldAs === undefined ? [] : [heldAs])),
    ),
  );
  return held.filter(({ id }) => !inStacks.has(id));
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
