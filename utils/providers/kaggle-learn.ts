import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?kaggle\.com\/learn\/certification\/([a-z0-9_-]+)\/([a-z0-9-]+)\/?$/iu,
];

export const kaggleLearn: Provider = {
  id: 'kaggle-learn',
  name: 'Kaggle Learn',
  links,
  hostPermissions: [],
  assurance: 'link-shape-only',
  issuers: 'own',
  confidence: 'seen',
  lookup: { by: 'eye' },
};

export const examples: Examples = {
  matches: [
    'https://www.kaggle.com/learn/certification/adalovelace/python',
    'https://www.kaggle.com/learn/certification/adalovelace/intro-to-deep-learning',
    'https://kaggle.com/learn/certification/adalovelace/pandas',
  ],
  ignores: [
    'https://www.kaggle.com/learn/python',
    'https://www.kaggle.com/adalovelace',
    'https://www.kaggle.com/learn/certification/adalovelace',
  ],
};
