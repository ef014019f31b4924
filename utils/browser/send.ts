import { defineExtensionMessaging } from '@webext-core/messaging';

import type { Result } from '@/utils/lib/result';

import type { MessageName, RequestOf } from './protocol';

/** What crosses: a request that the worker parses, and an answer that carries no data. */
export type ProtocolMap = {
  [Name in MessageName]: (request: RequestOf<Name>) => Result<null>;
};

/** Imports types only, so that a script on a page does not carry the schemas that the worker checks with. */
export const { sendMessage: send, onMessage } = defineExtensionMessaging<ProtocolMap>();

/** Sends a request of any row; what comes back says only whether it was done. */
export const ask = <Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Result<null>> =>
  // The library infers data and answer from the map anew, and loses that the row is the same.
  (send as (name: MessageName, request: unknown) => Promise<Result<null>>)(name, request);
