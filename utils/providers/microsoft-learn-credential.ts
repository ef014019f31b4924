import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^learn\.microsoft\.com\/api\/credentials\/share\/[a-z]{2}(?:-[a-z]{4})?-(?:[a-z]{2,4}|\d{3})\/([^/?#]+)\/([0-9a-f]{16})\/?$/iu,
  /^learn\.microsoft\.com\/(?:[a-z]{2}(?:-[a-z]{4})?-(?:[a-z]{2,4}|\d{3})\/)?users\/([^/?#]+)\/credentials\/([0-9a-f]{16})\/?$/iu,
];

export const microsoftLearnCredential: Provider = {
  id: 'microsoft-learn-credential',
  name: 'Microsoft Learn',
  links,
  hostPermissions: [],
  assurance: 'link-shape-only',
  issuers: 'own',
  confidence: 'seen',
  // Its page is put together by scripts, out of an answer that nobody has described.
  lookup: { by: 'eye' },
};

export const examples: Examples = {
  matches: [
    'https://learn.microsoft.com/api/credentials/share/en-us/AdaLovelace-3854/2BD18E16EC5208AA?sharingId=4A16B92B473CC2AA',
    'https://learn.microsoft.com/api/credentials/share/en-in/ada/AA58E6894A26BEAA?sharingId',
    'https://learn.microsoft.com/api/credentials/share/en-us/ada-lovelace/868D21A0115A6FAA',
    'https://learn.microsoft.com/en-us/users/adalovelace/credentials/9cad3cfebe5db4aa',
    'https://learn.microsoft.com/sr-latn-rs/users/adalovelace/credentials/9cad3cfebe5db4aa',
    'https://learn.microsoft.com/es-419/users/adalovelace/credentials/9cad3cfebe5db4aa',
    'https://learn.microsoft.com/users/adalovelace/credentials/9CAD3CFEBE5DB4AA',
    'https://learn.microsoft.com/fr-fr/users/ada/credentials/9cad3cfebe5db4aa?ref=x',
  ],
  ignores: [
    'https://learn.microsoft.com/en-us/credentials/certifications/azure-fundamentals/',
    'https://learn.microsoft.com/api/credentials/share/en-us/ada',
    'https://learn.microsoft.com/en-us/users/ada/',
    'https://learn.microsoft.com/en-us/users/adalovelace/credentials/',
    'https://learn.microsoft.com/en-us/users/adalovelace/achievements/XKQ7',
    'https://learn.microsoft.com/en-us/users/adalovelace/transcript/7olk8u8e5qz9n9l',
  ],
};
