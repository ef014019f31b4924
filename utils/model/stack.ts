import type { Credit } from './pathway';
import type { SealShape } from './seal';

/** One credential in a stack. */
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly shape: SealShape;
  /** 1 and upward, read from the name; nothing where it states no level. */
  readonly level?: number;
}

/** One topic with its credentials as steps, the lowest first. */
export interface Column {
  readonly topic: string;
  readonly label: string;
  readonly steps: readonly Step[];
}

export const stackKinds = ['vertical', 'horizontal', 'hybrid', 'pile'] as const;
/** Rising in one topic, broad over several, both, or nothing that belongs together. */
export type StackKind = (typeof stackKinds)[number];

/** Credentials that belong together: because somebody declares it, or possibly, by their names and skills. */
export type Stack = DeclaredStack | InferredStack;

export interface DeclaredStack {
  readonly id: string;
  readonly name: string;
  readonly kind: StackKind;
  readonly evidence: 'declared';
  /** The format of the pathway, or `bundled`. */
  readonly declaredIn: string;
  readonly url?: string;
  /** Who awards its badges, where its source says so. */
  readonly by?: string;
  /** 0 to 1, from verified credentials that have not expired. */
  readonly progress: number;
  readonly complete: boolean;
  /** How many of its badges are earned, of how many; what only groups others is none. */
  readonly earned: number;
  readonly total: number;
  /** The first that can be earned and is not. */
  readonly next?: string;
  /** What comes first stands first. */
  readonly steps: readonly DeclaredStep[];
  /** Credit of the steps that are earned, by unit. */
  readonly credits: readonly Credit[];
}

export interface DeclaredStep {
  readonly id: string;
  readonly name: string;
  /** The credential that earns it; nothing where its parts do, or nothing does. */
  readonly heldAs?: string;
  readonly progress: number;
  readonly complete: boolean;
  /** The names of what has to come before it and is not complete. */
  readonly waitsFor: readonly string[];
  /** So many of them are enough, where it is not all. */
  readonly enough?: number;
  readonly credit?: Credit;
}

export interface InferredStack {
  readonly id: string;
  readonly name: string;
  readonly kind: StackKind;
  readonly evidence: 'inferred';
  readonly columns: readonly Column[];
}
