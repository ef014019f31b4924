import type { Line } from '@/utils/model/overview';

import { keyOf, say, sayNumber, sayProblem, sayTime } from '../words';
import type { Applicant } from './applicant';

/** What in a row asks for a look, the gravest first, each once with its number. */
export interface Look {
  readonly shape: 'problem' | 'caution' | 'neutral';
  readonly words: string;
}

const GRAVEST: readonly Look['shape'][] = ['problem', 'caution', 'neutral'];

/** What a look at a person's credentials would be for, one for each thing. */
export const thingsToLookAt = ({ lines, faults = [] }: Applicant): readonly Line[] => [
  ...lines.filter(
    ({ state, shape, shared }) =>
      shared || (state === 'done' ? isOdd(shape) : state === 'paused' || state === 'needs-access'),
  ),
  ...faults.map((): Line => ({ state: 'done', shape: 'neutral' })),
];

const isOdd = (shape: Line['shape']): boolean => shape !== 'verified' && shape !== 'confirmed';

export function looksOf({ lines, faults = [] }: Applicant): readonly Look[] {
  const looks = [
    ...lines.flatMap(looksOfLine),
    ...faults.map(
      ({ text, reason }): Look => ({
        shape: 'neutral',
        words: say(`fault_${keyOf(reason)}`, text),
      }),
    ),
  ];
  const counts = new Map<string, number>();
  for (const { words } of looks) counts.set(words, (counts.get(words) ?? 0) + 1);
  return [...new Map(looks.map((look) => [look.words, look])).values()]
    .toSorted((one, other) => GRAVEST.indexOf(one.shape) - GRAVEST.indexOf(other.shape))
    .map(({ shape, words }) => {
      const count = counts.get(words) ?? 1;
      return { shape, words: count > 1 ? say('look_times', sayNumber(count), words) : words };
    });
}

function looksOfLine(line: Line): readonly Look[] {
  const own = lookOf(line);
  const shared: Look = { shape: 'caution', words: say('look_shared') };
  return [...(own ? [own] : []), ...(line.shared ? [shared] : [])];
}

function lookOf({
  state,
  shape,
  reason,
  problem,
  facts,
  host,
  until = '',
}: Line): Look | undefined {
  if (state === 'needs-access')
    return { shape: 'neutral', words: say('label_needs_access', host ?? '') };
  if (state === 'paused')
    return {
      shape: 'neutral',
      words: host ? say('label_paused', host, sayTime(until)) : say('look_paused', sayTime(until)),
    };
  if (state === 'offline') return { shape: 'neutral', words: say('batch_waits_network') };
  if (state !== 'done' || shape === undefined || reason === undefined) return undefined;
  if (reason === 'not-judged') {
    const why = problem
      ? sayProblem({ code: problem, detail: '', ...(facts && { facts }) })
      : say('not_stated');
    return { shape: 'neutral', words: say('look_not_judged', why) };
  }
  if (shape !== 'problem' && shape !== 'caution') return undefined;
  return { shape, words: say(`look_${keyOf(reason)}`) };
}
