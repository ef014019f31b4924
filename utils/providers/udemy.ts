import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:(?:[a-z0-9-]+\.)?udemy\.com\/certificate|(?:www\.)?ude\.my)\/([Uu][Cc]-(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[A-Z0-9]{8}))\/?$/u,
  /^udemy-certificate\.s3\.amazonaws\.com\/(?:image|pdf)\/(UC-(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[A-Z0-9]{8}))\.(?:jpg|pdf)\/?$/u,
];

/** A course that was watched to its end: who watched stands only in the pixels of a picture. */
export const udemy: Provider = {
  id: 'udemy',
  name: 'Udemy',
  links,
  hostPermissions: [],
  assurance: 'link-shape-only',
  issuers: 'own',
  confidence: 'seen',
  lookup: { by: 'eye' },
};

export const examples: Examples = {
  matches: [
    'https://www.udemy.com/certificate/UC-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/',
    'https://ude.my/UC-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.udemy.com/certificate/UC-JPP5A9XX/',
    'https://www.udemy.com/certificate/uc-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/',
    'https://www.ude.my/UC-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://udemy.com/certificate/UC-7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f/?utm_medium=email',
    'https://udemy-certificate.s3.amazonaws.com/image/UC-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5.jpg?v=1690118775000',
    'https://udemy-certificate.s3.amazonaws.com/pdf/UC-7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f.pdf',
    'https://udemy-certificate.s3.amazonaws.com/image/UC-JPP5A9XX.jpg?l=null',
  ],
  ignores: [
    'https://www.udemy.com/course/the-complete-web-developer/',
    'https://www.udemy.com/certificate/your-python-cert',
    'https://ude.my.evil.example/UC-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://udemy-certificate.s3.amazonaws.com/UC-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://evil.s3.amazonaws.com/image/UC-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5.jpg',
    'https://s3.amazonaws.com/udemy-images/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5.jpg',
  ],
};
