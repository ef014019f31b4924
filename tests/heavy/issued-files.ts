import { readFile } from 'node:fs/promises';

import { signedBadges } from '../world/badges';
import { startWorld } from '../world/world';

interface IssuedFiles {
  /** Its key lies in its identifier, and it has no status. */
  readonly needsNobody: Uint8Array<ArrayBuffer>;
  /** The key of its issuer lies at the issuer's host. */
  readonly needsAHost: Uint8Array<ArrayBuffer>;
}

/** Credentials as files, one for each way in which a check begins. */
export async function issuedFiles(): Promise<IssuedFiles> {
  const world = await startWorld({ now: new Date('2026-06-01T12:00:00Z') });
  const answer = await world.ask({ url: signedBadges.dataIntegrity.url, accept: '*/*' });
  await world.stop();
  if (!answer.ok) throw new Error(answer.problem.detail);
  return {
    needsNobody: Uint8Array.from(await readFile('public/sample-badge.json')),
    needsAHost: Uint8Array.from(answer.value.body),
  };
}
