import type { Problem, ProblemCode } from './problem';

/** What a step hands on: a value, or a problem the next step must decide about. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

export interface Failure {
  readonly ok: false;
  readonly problem: Problem;
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const fail = (code: ProblemCode, detail: string, facts?: Problem['facts']): Failure => ({
  ok: false,
  problem: facts ? { code, detail, facts } : { code, detail },
});
