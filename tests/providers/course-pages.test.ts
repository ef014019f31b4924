import { describe, expect, test } from 'vitest';

import type { JsonObject } from '@/utils/lib/json';

import { outcomeOf, type Said } from './answers';

const HEX = '0123456789abcdef0123456789abcdef';
const OTHER_HEX = 'fedcba9876543210fedcba9876543210';
const UUID = '1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
const OTHER = '7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f';

const meta = (properties: Readonly<Record<string, string>>) =>
  Object.entries(properties)
    .map(([name, content]) => `<meta property="${name}" content="${content}">`)
    .join('');
const pageOf = (head: string, body = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

/** What every page of these platforms may answer that is no certificate. */
const strange: readonly (readonly [string, Said, string])[] = [
  ['404', 404, 'not-found'],
  ['410', 410, 'not-found'],
  ['403', 403, 'private'],
  ['429', 429, 'rate-limited'],
  ['500', 500, 'server-error'],
  ['302', 302, 'redirected'],
  ['nothing', '', 'not-machine-readable'],
  ['another layout', pageOf('<title>Welcome</title>', '<h1>Hello</h1>'), 'not-machine-readable'],
  ['JSON', { revoked: true }, 'not-machine-readable'],
  ['tags without an end', '<span class="x'.repeat(20_000), 'not-machine-readable'],
];

describe.each([
  [
    'a Coursera specialization',
    `https://www.coursera.org/account/accomplishments/specialization/ABCD1234EFGH`,
    undefined,
  ],
  ['a short Coursera link', `https://coursera.org/share/${HEX}`, undefined],
  ['an edX course', `https://courses.edx.org/certificates/${HEX}`, undefined],
  ['an edX program', `https://credentials.edx.org/credentials/${HEX}/`, undefined],
  ['MITx Online', `https://mitxonline.mit.edu/certificate/${UUID}/`, undefined],
  ['Certifier', `https://credsverse.com/credentials/${UUID}`, undefined],
  ['Skilljar', 'https://verify.skilljar.com/c/abcdefgh1234', undefined],
  [
    'Skillshop',
    'https://skillshop.exceedlms.com/student/award/fHUqC9HRyzwQ436EDKpUqQzz',
    undefined,
  ],
  [
    'Atlassian',
    'https://university.atlassian.com/student/award/9BabmYqBXap2nkvPkGw3Bzzz',
    undefined,
  ],
  [
    'a Microsoft transcript',
    'https://learn.microsoft.com/en-us/users/amara/transcript/7olk8u8e5qz9naa',
    'https://learn.microsoft.com/api/profiles/transcript/share/7olk8u8e5qz9naa?locale=en-us',
  ],
])('the certificate of %s', (_, href, asked = href) => {
  test.each(strange)('is never judged by %s', async (_said, said, code) =>
    expect(await outcomeOf(href, { [asked]: said })).toMatchObject({
      shape: 'neutral',
      assurance: 'link-shape-only',
      code,
      asked: [asked],
    }),
  );
  test('stays open when its host cannot be reached', async () =>
    expect(await outcomeOf(href)).toMatchObject({ shape: 'neutral', code: 'unreachable' }));
});

describe('a Coursera program', () => {
  const PAGE = 'https://www.coursera.org/account/accomplishments/professional-cert/ABCD1234EFGH';
  const head = { 'og:title': 'Tidal Data Analytics', 'og:url': PAGE };
  const saying = (change: Readonly<Record<string, string>>) =>
    outcomeOf(PAGE, { [PAGE]: pageOf(meta({ ...head, ...change })) });

  test('is read by its title where its own address bears the code', async () =>
    expect(
      await outcomeOf('https://coursera.org/verify/professional-cert/abcd1234efgh', {
        [PAGE]: pageOf(meta(head)),
      }),
    ).toMatchObject({
      assurance: 'found-on-issuer-page',
      shape: 'confirmed',
      credential: { achievement: { name: 'Tidal Data Analytics' }, recipients: [] },
    }));

  test.each([
    ['of another code', { 'og:url': PAGE.replace('ABCD', 'ZZZZ') }, 'record-of-another'],
    [
      'at home elsewhere',
      { 'og:url': PAGE.replace('coursera.org', 'evil.example') },
      'record-of-another',
    ],
    [
      'with the code in a query',
      { 'og:url': 'https://www.coursera.org/?x=/ABCD1234EFGH' },
      'record-of-another',
    ],
    ['with an address that is none', { 'og:url': 'ABCD1234EFGH' }, 'not-machine-readable'],
    [
      'with the title of the site',
      { 'og:title': 'Coursera | Online Courses' },
      'not-machine-readable',
    ],
    [
      'with the title of the site behind it',
      { 'og:title': 'Not found | Coursera' },
      'not-machine-readable',
    ],
    ['without a title', { 'og:title': '' }, 'not-machine-readable'],
  ])('%s is not read', async (_, change, code) =>
    expect(await saying(change)).toMatchObject({ shape: 'neutral', code }),
  );
});

describe('a short link of Coursera', () => {
  const LINK = `https://www.coursera.org/share/${HEX}`;
  const SHARE = `https://coursera.org/share/${HEX}`;
  const PROGRAM = 'https://www.coursera.org/account/accomplishments/specialization/ABCD1234EFGH';
  const program = pageOf(meta({ 'og:title': 'Tidal Data Analytics', 'og:url': PROGRAM }));
  const leading = (to: string, more: Readonly<Record<string, Said>> = {}) =>
    outcomeOf(LINK, { [SHARE]: pageOf(meta({ 'og:url': to })), ...more });

  test('is what the certificate is to which it leads', async () =>
    expect(await leading(PROGRAM, { [PROGRAM]: program })).toMatchObject({
      shape: 'confirmed',
      assurance: 'found-on-issuer-page',
      asked: [SHARE, PROGRAM],
      credential: { achievement: { name: 'Tidal Data Analytics' } },
    }));
  test('is as open as that certificate', async () =>
    expect(await leading(PROGRAM, { [PROGRAM]: 404 })).toMatchObject({
      shape: 'neutral',
      code: 'not-found',
    }));

  test.each([
    ['a course’s description', 'https://www.coursera.org/learn/tides'],
    ['itself', LINK],
    ['another platform', `https://www.credly.com/badges/${UUID}`],
    ['another host', PROGRAM.replace('coursera.org', 'coursera.org.evil.example')],
    ['a private address', 'https://127.0.0.1/account/accomplishments/verify/ABCD1234EFGH'],
    ['a script', 'javascript:alert(1)'],
  ])('that leads to %s leads to no credential, and nobody else is asked', async (_, to) =>
    expect(await leading(to)).toMatchObject({
      shape: 'neutral',
      code: 'not-a-credential',
      asked: [SHARE],
    }),
  );
});

describe('an edX course certificate', () => {
  const PAGE = `https://courses.edx.org/certificates/${HEX}`;
  const self = `<a href="${PAGE}">link</a>`;
  const body = `<div class="wrapper-accomplishment-title"><strong class="hd-1 accomplishment-recipient">Amara Okafor</strong></div>
    <p>successfully completed <span class='accomplishment-course-name'>Tides <span>&amp;</span> Currents</span></p>
    <p class="accomplishment-summary">a course of study offered by SkerryX, an initiative of Skerry University.</p>
    <p>Issued January 5, 2026</p>`;
  const page = (inner: string, title = 'SkerryX T101 Certificate | edX') =>
    pageOf(`<title>${title}</title>`, inner);
  const saying = (inner: string, title?: string) => outcomeOf(PAGE, { [PAGE]: page(inner, title) });

  test('is read from the page that leads to itself', async () =>
    expect(await saying(self + body)).toMatchObject({
      shape: 'confirmed',
      reason: 'read-from-page',
      assurance: 'found-on-issuer-page',
      credential: {
        issuer: { id: 'https://www.edx.org/', name: 'SkerryX' },
        achievement: { name: 'Tides & Currents' },
        recipients: [{ identity: 'Amara Okafor' }],
        issuedOn: '2026-01-05',
      },
    }));

  test('takes the organisation from the title where no sentence says it', async () =>
    expect(await saying(self + body.replace('offered', 'made'))).toMatchObject({
      credential: { issuer: { name: 'SkerryX' } },
    }));

  test.each([
    ['no address of its own', body, 'not-machine-readable'],
    ['another’s address', self.replace(HEX, OTHER_HEX) + body, 'record-of-another'],
    ['its own and another’s', self + self.replace(HEX, OTHER_HEX) + body, 'record-of-another'],
    [
      'its address at another host',
      self.replace('edx.org', 'edx.example') + body,
      'not-machine-readable',
    ],
    ['no course', self + body.replace('accomplishment-course-name', 'x'), 'not-machine-readable'],
  ])('with %s is not read', async (_, inner, code) =>
    expect(await saying(inner)).toMatchObject({ shape: 'neutral', code }),
  );

  test.each([
    ['two days', '<p>Issued January 6, 2026</p>'],
    ['a day that is none', '<p>Issued January 5x, 2026</p><p>Issued February 31, 2026</p>'],
  ])('has no day of issue when the page says %s', async (_, more) =>
    expect((await saying(self + body + more)).credential).not.toHaveProperty('issuedOn'),
  );

  test('of another person is not the person’s', async () =>
    expect(await saying(self + body.replace('Amara Okafor', 'Bo Lindqvist'))).toMatchObject({
      shape: 'caution',
    }));

  test('shows markup in a name as text', async () => {
    const name = '&lt;img src=x onerror=alert(1)&gt;';
    const { credential } = await saying(self + body.replace('Amara Okafor', name));
    expect(credential?.recipients[0]?.identity ?? '').not.toContain('<img');
  });
});

describe('an edX program certificate', () => {
  const PAGE = `https://credentials.edx.org/credentials/${HEX}/`;
  const head = { 'og:title': 'MicroMasters: Tides', 'og:url': PAGE };
  const saying = (change: Readonly<Record<string, string>>) =>
    outcomeOf(PAGE, { [PAGE]: pageOf(meta({ ...head, ...change })) });

  test('names no holder, so whose it is stays open', async () =>
    expect(await saying({})).toMatchObject({
      assurance: 'found-on-issuer-page',
      shape: 'confirmed',
      credential: { achievement: { name: 'MicroMasters: Tides' }, recipients: [] },
    }));

  test.each([
    ['at another’s address', { 'og:url': PAGE.replace(HEX, OTHER_HEX) }, 'record-of-another'],
    [
      'at another host',
      { 'og:url': PAGE.replace('edx.org', 'edx.evil.example') },
      'record-of-another',
    ],
    ['without a title', { 'og:title': ' ' }, 'not-machine-readable'],
    ['without an address', { 'og:url': '' }, 'not-machine-readable'],
  ])('%s is not read', async (_, change, code) =>
    expect(await saying(change)).toMatchObject({ shape: 'neutral', code }),
  );
});

describe('a certificate of MITx Online', () => {
  const PAGE = `https://mitxonline.mit.edu/certificate/program/${UUID}/`;
  const body = (href: string) =>
    `<a href="${href}">x</a><span class="certify-name">Amara Okafor</span><p>Issued: May 4, 2025</p>`;
  const page = (href: string, title = 'MITx Online | Certificate for: Tides') =>
    pageOf(`<title>${title}</title>`, body(href));

  test('is read from the page that leads to itself', async () =>
    expect(
      await outcomeOf(PAGE.replace(UUID, UUID.toUpperCase()), {
        [PAGE]: page(`/certificate/program/${UUID}/`),
      }),
    ).toMatchObject({
      shape: 'confirmed',
      credential: {
        issuer: { id: 'https://mitxonline.mit.edu/', name: 'MIT' },
        achievement: { name: 'Tides' },
        recipients: [{ identity: 'Amara Okafor' }],
        issuedOn: '2025-05-04',
      },
    }));

  test.each([
    ['that leads to another', page(`/certificate/program/${OTHER}/`), 'record-of-another'],
    ['that leads to a course of that id', page(`/certificate/${UUID}/`), 'record-of-another'],
    [
      'that leads elsewhere',
      page(`https://evil.example/certificate/program/${UUID}/`),
      'not-machine-readable',
    ],
    ['with another title', page(PAGE, 'MITx Online'), 'not-machine-readable'],
  ])('a page %s is not read', async (_, said, code) =>
    expect(await outcomeOf(PAGE, { [PAGE]: said })).toMatchObject({ shape: 'neutral', code }),
  );
});

describe('a credential of Certifier', () => {
  const PAGE = `https://credsverse.com/credentials/${UUID}`;
  const title = "Check out Amara O'Neil's Tides &amp; Currents credential issued by Skerry Club";
  const saying = (head: string, body = '') => outcomeOf(PAGE, { [PAGE]: pageOf(head, body) });

  test('is an issuer’s whom anybody may be, known by this credential alone', async () =>
    expect(
      await saying(`<title>${title}</title>`, '<div>Issue date:</div><div>January 5, 2026</div>'),
    ).toMatchObject({
      shape: 'caution',
      reason: 'issuer-unknown',
      assurance: 'found-on-issuer-page',
      credential: {
        issuer: { id: PAGE, name: 'Skerry Club' },
        achievement: { name: 'Tides & Currents' },
        recipients: [{ identity: "Amara O'Neil" }],
        issuedOn: '2026-01-05',
      },
    }));

  test.each([
    [
      '<p>Skerry Club has not been verified by Certifier.</p>',
      { by: 'credsverse.com', checked: false },
    ],
    ['', undefined],
  ])('hands on what the platform says of its issuer, where it says it: %s', async (body, mark) => {
    const { credential } = await saying(`<title>${title}</title>`, body);
    expect(credential?.issuer.mark).toEqual(mark);
  });

  test('is read from the title for others as well', async () =>
    expect(await saying(meta({ 'og:title': title }))).toMatchObject({ shape: 'caution' }));

  test('cannot name an issuer by the name of its credential', async () =>
    expect(
      await saying(
        "<title>Check out A's T credential issued by MIT credential issued by Eve</title>",
      ),
    ).toMatchObject({ credential: { issuer: { name: 'Eve' } } }));

  test('with another’s address is not read', async () =>
    expect(
      await saying(`<title>${title}</title>${meta({ 'og:url': PAGE.replace(UUID, OTHER) })}`),
    ).toMatchObject({ shape: 'neutral', code: 'record-of-another' }));
});

describe('a certificate of Skilljar', () => {
  const PAGE = 'https://verify.skilljar.com/c/abcdefgh1234';
  const lines =
    '<div>Course Completed</div><div>Tides 101</div><div>Offered By</div><div>Skerry Academy</div><div>Completion Date</div><div>May 4, 2025</div>';
  const saying = (head: string, body = lines) => outcomeOf(PAGE, { [PAGE]: pageOf(head, body) });

  test('is an academy’s that anybody may open', async () =>
    expect(await saying('')).toMatchObject({
      shape: 'caution',
      credential: {
        issuer: { id: PAGE, name: 'Skerry Academy' },
        achievement: { name: 'Tides 101' },
        recipients: [],
        issuedOn: '2025-05-04',
      },
    }));
  test('is called as its title says where the lines are others', async () =>
    expect(await saying(meta({ 'og:title': 'Certificate for Tides 101' }), '')).toMatchObject({
      credential: { achievement: { name: 'Tides 101' } },
    }));
  test('with another’s address is not read', async () =>
    expect(await saying(meta({ 'og:url': `${PAGE}5` }))).toMatchObject({
      code: 'record-of-another',
    }));
});

describe('an award of an Exceed system', () => {
  const TOKEN = 'fHUqC9HRyzwQ436EDKpUqQzz';
  const GOOGLE = `https://skillshop.exceedlms.com/student/award/${TOKEN}`;
  const ATLASSIAN = `https://university.atlassian.com/student/award/${TOKEN}`;
  const lines =
    '<h1>Congratulations!</h1><h2>Tidal Ads Certification</h2><p>This certification verifies much.</p><p>Completed by Amara Okafor on Jan 5, 2026</p><p>Completion ID: 12345</p>';
  const saying = (href: string, body = lines) => outcomeOf(href, { [href]: pageOf('', body) });

  test('is Google’s at Skillshop', async () =>
    expect(await saying(GOOGLE)).toMatchObject({
      shape: 'confirmed',
      credential: {
        issuer: { id: 'https://skillshop.exceedlms.com/', name: 'Google' },
        achievement: {
          name: 'Tidal Ads Certification',
          description: 'This certification verifies much.',
        },
        recipients: [{ identity: 'Amara Okafor' }],
        issuedOn: '2026-01-05',
      },
    }));

  test('is elsewhere that of a host which nobody vouches for', async () =>
    expect(await saying(ATLASSIAN)).toMatchObject({
      shape: 'caution',
      reason: 'issuer-unknown',
      credential: {
        issuer: { id: 'https://university.atlassian.com/', name: 'Atlassian University' },
      },
    }));

  test('is not read without a holder', async () =>
    expect(await saying(GOOGLE, '<h1>Congratulations!</h1><p>Sign in</p>')).toMatchObject({
      shape: 'neutral',
      code: 'not-machine-readable',
    }));
  test('takes the last word of a line for its day, whatever the holder is called', async () =>
    expect(await saying(GOOGLE, lines.replace('Amara Okafor', 'Bo on May 1, 2020'))).toMatchObject({
      credential: { recipients: [{ identity: 'Bo on May 1, 2020' }], issuedOn: '2026-01-05' },
    }));
});

describe('a Microsoft Learn transcript', () => {
  const LINK = 'https://learn.microsoft.com/de-de/users/amara/transcript/7olk8u8e5qz9naa?tab=x';
  const API =
    'https://learn.microsoft.com/api/profiles/transcript/share/7olk8u8e5qz9naa?locale=en-us';
  const tides = {
    name: 'Tides Associate',
    certificationNumber: 'A1B2C3-D4E5F6',
    status: 'Active',
    dateEarned: '2025-08-01T00:00:00Z',
    expiration: '2027-08-01T00:00:00Z',
  };
  const data = (change: JsonObject = {}): JsonObject => ({
    userName: 'amara',
    contactEmail: 'canary@example.org',
    modulesCompleted: [],
    certificationData: {
      legalName: 'Amara Okafor',
      mcid: 'canary-990',
      activeCertifications: [tides],
      passedExams: [{ examTitle: 'Tides', examNumber: 'TI-100', examDateTaken: '2025-08-01' }],
      ...change,
    },
  });
  const saying = (change: JsonObject = {}) => outcomeOf(LINK, { [API]: data(change) });

  test('is Microsoft’s own record of an active certification', async () =>
    expect(await saying()).toMatchObject({
      shape: 'verified',
      assurance: 'issuer-api-confirmed',
      asked: [API],
      credential: {
        issuer: { id: 'https://learn.microsoft.com/', name: 'Microsoft' },
        achievement: { name: 'Tides Associate' },
        recipients: [{ identity: 'Amara Okafor' }],
        issuedOn: '2025-08-01T00:00:00Z',
        validUntil: '2027-08-01T00:00:00Z',
      },
    }));
  test('keeps nothing of what the answer tells besides', async () =>
    expect(JSON.stringify(await saying())).not.toContain('canary'));
  test('of several holds as long as the first of them to end', async () => {
    const currents = { ...tides, name: 'Currents Expert', expiration: '2026-05-31T00:00:00Z' };
    expect(await saying({ activeCertifications: [tides, currents] })).toMatchObject({
      shape: 'caution',
      reason: 'expired',
      credential: { achievement: { name: 'Tides Associate, Currents Expert' } },
    });
  });
  test('leaves out a day of issue that is no date', async () => {
    const { shape, credential } = await saying({
      activeCertifications: [{ ...tides, dateEarned: 'soon' }],
    });
    expect(shape).toBe('verified');
    expect(credential).not.toHaveProperty('issuedOn');
  });
  test('leaves out what is not active', async () =>
    expect(
      await saying({ activeCertifications: [tides, { ...tides, name: 'Old', status: 'Expired' }] }),
    ).toMatchObject({ credential: { achievement: { name: 'Tides Associate' } } }));

  test.each<[string, JsonObject, string]>([
    ['no certification', { activeCertifications: [] }, 'not-found'],
    [
      'none that is active',
      { activeCertifications: [{ ...tides, status: 'Expired' }] },
      'not-found',
    ],
    [
      'one without a word of its status',
      { activeCertifications: [{ name: 'X' }] },
      'not-machine-readable',
    ],
    [
      'an end that is no date',
      { activeCertifications: [{ ...tides, expiration: 'soon' }] },
      'not-machine-readable',
    ],
    ['another list', { activeCertifications: { 0: tides } }, 'not-machine-readable'],
  ])('with %s is left open', async (_, change, code) =>
    expect(await saying(change)).toMatchObject({ shape: 'neutral', code }),
  );
});
