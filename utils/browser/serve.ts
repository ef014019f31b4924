import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';

import { fail, ok, type Result } from '@/utils/lib/result';

import { type MessageName, protocol, type RequestOf, type SenderKind } from './protocol';
import { onMessage } from './send';

/** Where a message comes from, as the browser says it. */
export interface Sender {
  readonly tabId?: number;
  readonly frameId?: number;
  readonly documentId?: string;
  readonly url?: string;
  readonly incognito: boolean;
}

export type Handlers = {
  readonly [Name in MessageName]: (
    request: RequestOf<Name>,
    sender: Sender,
  ) => Promise<Result<null> | undefined>;
};

/** Opens every row of the protocol. Call it at once when the worker starts, or messages are lost. */
export function serve(handlers: Handlers): void {
  // Object.keys widens to string; the protocol's own keys are its names.
  for (const name of Object.keys(protocol) as MessageName[])
    onMessage(name, ({ data, sender }) => answer(handlers, name, data, sender));
}

/** Sender first, then schema, then the handler; the wall at which a bug becomes an answer. */
export async function answer<Name extends MessageName>(
  handlers: Handlers,
  name: Name,
  data: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<Result<null>> {
  if (kindOf(sender) !== protocol[name].from)
    return fail('internal', `${name} is not for this sender`);
  const request = protocol[name].request.safeParse(data);
  if (!request.success) return fail('internal', `${name}: ${z.prettifyError(request.error)}`);

  // The schema of a name and its handler are of one row, which a union of rows no longer shows.
  const handle = handlers[name] as (
    request: unknown,
    sender: Sender,
  ) => Promise<Result<null> | undefined>;
  try {
    return (await handle(request.data, senderOf(sender))) ?? ok(null);
  } catch (cause) {
    return fail('internal', `${name}: ${String(cause)}`);
  }
}

/**
 * The browser sets origin and address, so a taken-over page cannot pass for one of our own. Origins are
 * compared as they are: engines that do not know the extension's scheme call its origin `null`, as a sandbox's.
 */
function kindOf({ origin, url = '' }: Browser.runtime.MessageSender): SenderKind {
  const own = browser.runtime.getURL('/');
  const isOwn = origin === undefined ? url.startsWith(own) : `${origin}/` === own;
  return isOwn ? 'extension' : 'content';
}

function senderOf({ tab, frameId, documentId, url }: Browser.runtime.MessageSender): Sender {
  return {
    ...(tab?.id !== undefined && { tabId: tab.id }),
    ...(frameId !== undefined && { frameId }),
    ...(documentId !== undefined && { documentId }),
    ...(url !== undefined && { url }),
    incognito: tab?.incognito ?? false,
  };
}
