const squall = (path: string) => `https://badges.squall.example/${path}`;

/** Addresses that are no credential, or that nobody must ask. */
export const TROUBLE = {
  webPage: 'https://bo-nyman.example/workshop',
  html: squall('credentials/markup.json'),
  truncatedJwt: squall('credentials/half.jwt'),
  notFound: squall('credentials/lost.json'),
  gone: squall('assertions/withdrawn'),
  serverError: squall('credentials/broken.json'),
  hang: squall('credentials/silent.json'),
  redirect: squall('credentials/moved.json'),
  tooLarge: squall('credentials/endless.json'),
  privateAddress: 'https://192.168.1.10/credentials/router.json',
  localhost: 'https://localhost/credentials/homemade.json',
} as const;

export const PLAIN_HTTP = 'http://plain.squall.example/credentials/clear.json';
