export const OPEN_BADGES_2 = 'http://openbadges.org';
export const OPEN_BADGES_3 = 'https://purl.imsglobal.org/ob/v3p0';

/** A drawing with something baked in directly behind its first tag. */
export const svgWith = (baked: string, { prolog = '', namespaces = '' } = {}): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n${prolog}<svg xmlns="http://www.w3.org/2000/svg" ${namespaces} viewBox="0 0 9 9">\n${baked}\n<title>A &amp; B</title><circle cx='4' cy='4' r='4'/>\n</svg>\n`,
  );

/** A hosted assertion: the JSON in the body, its address beside it. */
export const assertionElement = (json: string, url: string): string =>
  `<openbadges:assertion xmlns:openbadges="${OPEN_BADGES_2}" verify="${url}"><![CDATA[${json}]]></openbadges:assertion>`;

/** A token or an address, and no body. */
export const verifyElement = (verify: string): string =>
  `<openbadges:credential xmlns:openbadges="${OPEN_BADGES_3}" verify="${verify}"/>`;
