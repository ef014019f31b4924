/** Shorthand of the term tables only: a context's own prefixes are terms, and written with a colon. */
const namespaces: Readonly<Record<string, string>> = {
  aamva: 'https://w3id.org/vdl/aamva#',
  beta: 'https://imsglobal.github.io/openbadges-specification/ob_v3p0.html#',
  cit: 'https://w3id.org/citizenship#',
  clr: 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#',
  cred: 'https://www.w3.org/2018/credentials#',
  dct: 'http://purl.org/dc/terms/',
  jose: 'https://www.iana.org/assignments/jose#',
  jwt: 'https://www.iana.org/assignments/jwt#',
  ob: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#',
  schema: 'http://schema.org/',
  schemas: 'https://schema.org/',
  sec: 'https://w3id.org/security#',
  status: 'https://www.w3.org/ns/credentials/status#',
  vdl: 'https://w3id.org/vdl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  // Some contexts write the XML Schema namespace with https, which makes it another one.
  xsds: 'https://www.w3.org/2001/XMLSchema#',
};

/** The IRI behind `sec~proof`; any other text as it stands. */
export function expandedNamespace(text: string): string {
  const [namespace = '', local] = text.split('~');
  return local === undefined ? text : `${namespaces[namespace]}${local}`;
}
