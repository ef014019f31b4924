import type { Examples, Links, Provider } from './provider';

/** The whole address, for a wallet is asked by a scheme of its own; the last group is the one that asks it. */
export const links: Links = [
  /^(velocity-network(?:-devnet|-testnet)?:\/\/(?:issue|inspect))\?(?:.*&)?request_uri=([^&]+)/u,
];

/** An exchange between a wallet and an organisation, to which nobody else is a party. */
export const velocity: Provider = {
  id: 'velocity',
  name: 'Velocity Network',
  links,
  hostPermissions: [],
  assurance: 'claimed-only',
  issuers: 'open',
  confidence: 'documented',
  lookup: { by: 'eye' },
};

export const examples: Examples = {
  matches: [
    'velocity-network://issue?request_uri=https%3A%2F%2Fagent.velocitycareerlabs.io%2Fapi%2Fholder%2Fv0.6%2Forg%2Fdid%3Aion%3Ax%2Fissue%2Fget-credential-manifest',
    'velocity-network-devnet://inspect?request_uri=https%3A%2F%2Fagent.example%2Fx&inspectorDid=did%3Avelocity%3A0x1',
    'velocity-network-testnet://issue?request_uri=https%3A%2F%2Fagent.example%2Fx',
  ],
  ignores: [
    'velocity-network://unknown-flow?request_uri=x',
    'https://www.velocitynetwork.foundation/',
    'velocity-network://issue',
  ],
};
