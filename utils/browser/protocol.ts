import type * as z from 'zod/mini';

import { batchProtocol } from './batch-protocol';
import { broughtProtocol } from './brought-protocol';
import { choiceProtocol } from './choice-protocol';
import { correctionProtocol } from './correction-protocol';
import { holderProtocol } from './holder-protocol';
import { pageProtocol } from './page-protocol';
import { peopleProtocol } from './people-protocol';
import { planProtocol } from './plan-protocol';
import { walletProtocol } from './wallet-protocol';

/** Every message that reaches the worker: who may send it, and what it must carry. */
export const protocol = {
  ...pageProtocol,
  ...peopleProtocol,
  ...correctionProtocol,
  ...choiceProtocol,
  ...batchProtocol,
  ...walletProtocol,
  ...planProtocol,
  ...broughtProtocol,
  ...holderProtocol,
} as const satisfies Record<string, { from: SenderKind; request: z.ZodMiniType }>;

export type SenderKind = 'content' | 'extension';
export type MessageName = keyof typeof protocol;
export type RequestOf<Name extends MessageName> = z.infer<(typeof protocol)[Name]['request']>;
