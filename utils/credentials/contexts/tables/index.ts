import { blockcertsTables } from './blockcerts';
import { citizenshipTables } from './citizenship';
import { clr2Tables } from './clr-2';
import { dataIntegrityTables } from './data-integrity';
import { dccTables } from './dcc';
import { drivingLicenceTables } from './driving-licence';
import { odrlTables } from './odrl';
import { openBadges2Tables } from './open-badges-2';
import { openBadges3Tables } from './open-badges-3';
import { openBadges3EarlyTables } from './open-badges-3-early';
import { proofSuiteTables } from './proof-suites';
import { securityTables } from './security';
import { statusTables } from './statuses';
import { credentialsTables } from './verifiable-credentials';

/** The term table of every context we know, by address: the most frequent first. */
export const termTables: Readonly<Record<string, string>> = {
  ...credentialsTables,
  ...openBadges3Tables,
  ...openBadges3EarlyTables,
  ...clr2Tables,
  ...openBadges2Tables,
  ...dataIntegrityTables,
  ...proofSuiteTables,
  ...securityTables,
  ...statusTables,
  ...blockcertsTables,
  ...dccTables,
  ...citizenshipTables,
  ...drivingLicenceTables,
  ...odrlTables,
};
