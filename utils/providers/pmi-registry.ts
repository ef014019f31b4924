import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?pmi\.org\/certifications\/certification-resources\/registry\/?$/u,
];

/** The register of those whom the Project Management Institute has certified, by name; its badges are on Credly. */
export const pmiRegistry: Provider = {
  id: 'pmi-registry',
  name: 'PMI',
  links,
  hostPermissions: [],
  assurance: 'link-shape-only',
  issuers: 'own',
  confidence: 'documented',
  // It shows itself to people only.
  lookup: {
    by: 'form',
    form: 'https://pmi.org/certifications/certification-resources/registry',
  },
};

export const examples: Examples = {
  matches: [
    'https://www.pmi.org/certifications/certification-resources/registry',
    'https://pmi.org/certifications/certification-resources/registry/?trk=x',
  ],
  ignores: [
    'https://www.pmi.org/certifications/certification-resources',
    'https://www.pmi.org/certifications/project-management-pmp',
    'https://www.pmi.org.evil.example/certifications/certification-resources/registry',
  ],
};
