import { createHash, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly certificate: string;
  readonly spki: string;
}

/** One certificate for all names, made anew each time: its key is the only thing here no seed decides. */
export async function certificateFor(names: readonly string[]): Promise<Certificate> {
  const altNames = names.map((name) =>
    isIP(name) ? ({ type: 7, ip: name } as const) : ({ type: 2, value: name } as const),
  );
  const pems = await generate([{ name: 'commonName', value: 'the world' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  const { publicKey } = new X509Certificate(pems.cert);
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const spki = createHash('sha256').update(der).digest('base64');
  return { key: pems.private, certificate: pems.cert, spki };
}
