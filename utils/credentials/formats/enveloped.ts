import { type JsonObject, stringOf } from '@/utils/lib/json';

import { typesOf } from './shape';

const TYPES = /^EnvelopedVerifiable(?:Credential|Presentation)$/u;
/** A data URL (RFC 2397) of an application type; tokens are written as they are, bytes of COSE in base64. */
const DATA = /^data:application\/([\w.+-]+)((?:;[\w=.+-]+)*),(.+)$/su;

export const isEnveloped = (document: JsonObject): boolean =>
  typesOf(document).some((type) => TYPES.test(type));

/** The token in an enveloped credential or presentation (VC Data Model 2.0, section 4.13.1), if there is one. */
export function tokenIn(document: JsonObject): string | undefined {
  const id = stringOf(document['id']) ?? '';
  const [, type = '', parameters = '', content] = DATA.exec(id) ?? [];
  return parameters.endsWith(';base64') && !type.endsWith('cose') ? id : content;
}
