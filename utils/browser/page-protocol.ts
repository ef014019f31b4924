import * as z from 'zod/mini';

import { PageReading } from '@/utils/model/page';

import { fileId, host, id } from './message-fields';

const tab = z.strictObject({ tabId: z.int() });

/** What a page sends, and what screens ask of the page in a tab and of its credentials. */
export const pageProtocol = {
  /** A page was read. The worker takes tab, frame and address from the sender, never from the reading. */
  'page/report': { from: 'content', request: PageReading },
  /** A mark's card was asked for more. */
  'panel/open': { from: 'content', request: z.strictObject({ findingId: id }) },
  /** A screen was opened on a tab: read it if its level allows. */
  'page/read': { from: 'extension', request: tab },
  /** The user asked for the credentials of a page to be checked. */
  'check/start': {
    from: 'extension',
    request: z.strictObject({ tabId: z.int(), always: z.array(host).check(z.maxLength(200)) }),
  },
  /** The user has enough of the checks of a page: what has not begun is left. */
  'check/stop': { from: 'extension', request: tab },
  /** A file that the user brings; the worker fetches its bytes from the screen that has it. */
  'file/add': {
    from: 'extension',
    request: z.strictObject({
      tabId: z.int(),
      fileId,
      name: z.string().check(z.maxLength(255)),
      size: z.int(),
    }),
  },
  /** A credential is looked at: the panel opens on it. */
  'finding/show': { from: 'extension', request: z.strictObject({ findingId: id }) },
  /** The next page of a collection is asked for, and its credentials stand beside it. */
  'collection/read': { from: 'extension', request: z.strictObject({ findingId: id }) },
  /** What a credential names is looked up in Credential Engine's registry. */
  'registry/look-up': { from: 'extension', request: z.strictObject({ findingId: id }) },
  'check/again': { from: 'extension', request: z.strictObject({ findingId: id }) },
} as const;
