import type { Handlers } from '@/utils/browser/serve';

import { backupHandlers } from './backup-handlers';
import { batchHandlers } from './batch-handlers';
import { challengeHandlers } from './challenge-handlers';
import { choiceHandlers } from './choice-handlers';
import { correctionHandlers } from './correction-handlers';
import { fileHandlers } from './file-handlers';
import { holderKeyHandlers } from './holder-key-handlers';
import { pageHandlers } from './page-handlers';
import type { Parts } from './parts';
import { pathwayHandlers } from './pathway-handlers';
import { peopleHandlers } from './people-handlers';
import { planHandlers } from './plan-handlers';
import { vocabularyHandlers } from './vocabulary-handlers';
import { walletHandlers } from './wallet-handlers';

/** What the worker does on each message of the protocol. */
export const handlersOf = (parts: Parts): Handlers => ({
  ...pageHandlers(parts),
  ...fileHandlers(parts),
  ...peopleHandlers(parts),
  ...choiceHandlers(parts),
  ...batchHandlers(parts),
  ...correctionHandlers(parts),
  ...backupHandlers(parts),
  ...pathwayHandlers(parts),
  ...walletHandlers(parts),
  ...planHandlers(parts),
  ...vocabularyHandlers(parts),
  ...challengeHandlers(parts),
  ...holderKeyHandlers(parts),
});
