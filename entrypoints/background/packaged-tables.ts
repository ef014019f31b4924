import { packaged } from '@/utils/browser/packaged';
import { learnTables } from '@/utils/credentials/contexts/tables-learned';
import { learnIssuers } from '@/utils/model/issuers-learned';

/** Whom the package knows by name; read before anything is appraised. */
export const packagedIssuers = packaged('/issuers.json', async (file) =>
  learnIssuers(await file.json()),
);

const packagedContexts = packaged('/contexts.json', async (file) => learnTables(await file.json()));

/** What a check looks up without asking anybody; read before one begins. */
export const packagedTables = () => Promise.all([packagedContexts(), packagedIssuers()]);
