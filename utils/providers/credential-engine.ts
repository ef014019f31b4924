import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:sandbox\.|staging\.)?credentialengineregistry\.org\/(?:[a-z-]+\/)?((?:resources|graph)\/ce-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/?$/iu,
  /^(?:www\.)?credentialfinder\.org\/((?:credential|organization|assessment|learningopportunity|competencyframework|pathway)\/(?:\d+|ce-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}))(?:\/.*)?$/iu,
];

/** What a credential, an organisation or a pathway is: nobody holds it. */
export const credentialEngine: Provider = {
  id: 'credential-engine',
  name: 'Credential Engine Registry',
  links,
  hostPermissions: [],
  assurance: 'claimed-only',
  issuers: 'open',
  confidence: 'documented',
  lookup: { by: 'definition' },
};

export const examples: Examples = {
  matches: [
    'https://credentialengineregistry.org/resources/ce-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://credentialengineregistry.org/graph/ce-7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f',
    'https://sandbox.credentialengineregistry.org/resources/ce-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://credentialfinder.org/credential/5769/Bachelor_of_Science_in_Nursing,_RN_to_BSN',
    'https://credentialfinder.org/credential/ce-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://credentialfinder.org/organization/1234/Example_College',
  ],
  ignores: [
    'https://credentialengineregistry.org/resources/fw-storybook',
    'https://credentialengineregistry.org.evil.example/resources/ce-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://credreg.net/ctdl/terms/ce-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://credentialfinder.org/search?searchType=credential',
    'https://credentialfinder.org/',
    'https://credentialfinder.com/credential/5769/x',
  ],
};
