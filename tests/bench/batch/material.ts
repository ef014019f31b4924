import { packed } from '@/utils/skills/packed/pack';
import { builtIn } from '@/utils/skills/taxonomies/built-in';

import { achievements } from '../../world/achievements';
import { dateTime, daysBefore } from '../../world/calendar';
import { signDataIntegrity } from '../../world/sign/data-integrity';
import { didWebDocument, didWebUrl } from '../../world/sign/did-document';
import { ed25519Key } from '../../world/sign/keys';
import { openBadge3 } from '../../world/sign/open-badge-3';

/** What the workers are given: addresses of credentials, what lies at every address, and the packaged skills. */
export interface Subject {
  readonly addresses: readonly string[];
  readonly documents: Readonly<Record<string, string>>;
  /** As Base64, for the way to a page of Chromium is JSON. */
  readonly skills: string;
}

const ISSUERS = 10;

/** Signed badges of several issuers, each of another applicant. */
export async function material(count: number): Promise<Subject> {
  const now = new Date();
  const documents: Record<string, string> = {};
  const addresses: string[] = [];
  for (let issuer = 0; issuer < ISSUERS; issuer += 1) {
    const host = `school-${issuer}.example`;
    const did = `did:web:${host}`;
    const key = await ed25519Key(`batch/${host}`, did);
    documents[didWebUrl(did)] = JSON.stringify(didWebDocument(did, [key]));
    for (let at = issuer; at < count; at += ISSUERS) {
      const id = `https://${host}/credentials/${at}.json`;
      const badge = openBadge3({
        id,
        issuer: { id: did, name: `School of ${host}`, url: `https://${host}/` },
        recipient: { did: `did:example:${at}`, name: `Applicant ${at}` },
        achievement: achievements.releases,
        validFrom: dateTime(daysBefore(now, 90)),
      });
      documents[id] = JSON.stringify(await signDataIntegrity(badge, key));
      addresses.push(id);
    }
  }
  const skills = Buffer.from(packed(builtIn.skills())).toString('base64');
  return { addresses, documents, skills };
}
