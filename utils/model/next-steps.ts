import type { Pathway } from './pathway';

/** A credential of a known pathway that is not held, and what it could bring. */
export interface NextStep {
  readonly id: string;
  readonly name: string;
  readonly pathway: Pick<Pathway, 'id' | 'name' | 'declaredIn' | 'url'>;
  /** Points of the verified score, up to so many: of a set, on top of the steps before it. */
  readonly upTo: number;
  /** The names of what has to come before it and is not held. */
  readonly waitsFor: readonly string[];
  /** So many of them are enough, where it is not all. */
  readonly enough?: number;
  /** As its source states them. */
  readonly url?: string;
  readonly time?: string;
  readonly cost?: string;
}

export interface NextSteps {
  /** At most three, each the best behind those before it. */
  readonly steps: readonly NextStep[];
  readonly upTo: number;
}

/** A credential that ends soon or has ended. */
export interface Renewal {
  readonly id: string;
  readonly name: string;
  readonly validUntil: string;
  readonly over: boolean;
}
