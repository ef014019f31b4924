import { expect, test } from 'vitest';
import { certificateIn } from '@/utils/credentials/keys/certificate';
import { versionsIn } from '@/utils/credentials/keys/did-log';
import { openStatusToken } from '@/utils/credentials/statuses/status-token';
import { verdictOf } from '@/utils/credentials/verdict';
import { verifyFile } from '@/utils/credentials/verify-file';
import { decodeCbor } from '@/utils/lib/cbor';
import { cbor, coseCredential } from '../../world/sign/cose';
import { didLog } from '../../world/sign/did-log';
import { keyPair } from '../../world/sign/key-pair';
import { bound, digestOf, disclosure, sdJwt } from '../../world/sign/sd-jwt';
import { sealed, sealer } from '../../world/sign/seal';
import { NOW, online } from '../badge-site';
import { type Random, seededRandom } from '../contexts/seeded-random';
import { course } from '../issued';

const key = keyPair('P-256', 'school');
const ed25519 = keyPair('Ed25519', 'school');
const given = disclosure('Amara', 'given_name');
const claims = { iss: key.controller, vct: 'course', _sd: [digestOf(given)] };
const shown = sdJwt(claims, [given], { key, header: { typ: 'dc+sd-jwt', kid: key.id } });
const college = await sealer();
const [certificate = ''] = college.certificates;
const log = didLog('school.example', [{ by: ed25519 }, { by: ed25519 }]);
const message = coseCredential(course({ issuer: key.controller }), { key });

const judge = async (bytes: Uint8Array) => verdictOf(await verifyFile(bytes, online({})));

const readers: Readonly<Record<string, readonly [Uint8Array, (bytes: Uint8Array) => unknown]>> = {
  'a token with disclosures': [Buffer.from(bound(shown, { key })), judge],
  'a COSE_Sign1': [message, judge],
  'a COSE_Sign1 in base64': [Buffer.from(message.toString('base64')), judge],
  'a sealed document': [
    Buffer.from(JSON.stringify(sealed({ type: 'EuropeanDigitalCredential' }, college))),
    judge,
  ],
  'an item of CBOR': [cbor([1, 'two', new Map([[3, [null, true]]])]), decodeCbor],
  'a status token': [message, openStatusToken],
  'a certificate': [Buffer.from(certificate, 'base64'), certificateIn],
  'the log of a DID': [
    Buffer.from(log.text),
    (bytes) => versionsIn(new TextDecoder().decode(bytes), NOW),
  ],
};

const TIMES = 150;

/** Bytes turned, taken away, put in twice, or cut off. */
function altered(bytes: Uint8Array, { below }: Random): Uint8Array {
  const at = below(bytes.length + 1);
  const length = below(8);
  const turned = Uint8Array.from(bytes).fill(below(256), at, at + 1);
  const shorter = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
  const twice = Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
  return [turned, shorter, twice, bytes.subarray(0, at)][below(4)] ?? bytes;
}

test.each(Object.entries(readers))(
  '%s, however it is damaged, is read or refused',
  async (_, [whole, read]) => {
    const random = seededRandom(whole.length);
    let bytes = whole;
    for (let time = 0; time < TIMES; time += 1) {
      // Now and then from the beginning, so that damage adds up and not everything is lost.
      bytes = altered(time % 4 === 0 ? whole : bytes, random);
      await expect(Promise.resolve(read(Uint8Array.from(bytes)))).resolves.toBeDefined();
    }
  },
);
