import type { Control } from '../../control';
import type { PersonName } from '../../people';
import type { Host } from '../host';

/** What a provider may say of a credential, in the order in which the README's table has it. */
export const answerNames = [
  'good',
  'revoked',
  'expired',
  'private',
  'missing',
  'limited',
  'changed',
] as const;
export type AnswerName = (typeof answerNames)[number];

/** One answer: the link that leads to it, and what has to happen before. */
export interface Scene {
  readonly href: string;
  readonly arrange?: (control: Control) => Promise<void> | void;
  /** No document of the provider states it: it is what HTTP or the provider's other answers let one expect. */
  readonly assumed?: true;
}

/** What the world answers for one provider; what has no scene is not stated anywhere. */
export interface Play {
  readonly provider: string;
  /** The host that is asked, and that can have had enough. */
  readonly asks: string;
  /** Whose profile the good one stands on. */
  readonly holder: PersonName;
  readonly scenes: Readonly<
    { good: Scene } & Partial<Record<Exclude<AnswerName, 'limited'>, Scene>>
  >;
}

/** Platforms that are played for their answers alone. */
export interface Stand {
  readonly hosts: readonly Host[];
  readonly plays: readonly Play[];
}

export const stated = (href: string): Scene => ({ href });

export const assumed = (href: string): Scene => ({ href, assumed: true });
