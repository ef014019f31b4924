import { describe, expect, test } from 'vitest';

import { emailInLink, tidyAddress } from '@/utils/providers/tidy';
import { withoutHolder } from '@/utils/providers/without-holder';

const BADGE = 'https://www.credly.com/badges/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
const GO = 'https://www.linkedin.com/safety/go/?url=';
const REDIRECT = 'https://www.linkedin.com/redir/redirect/?url=';

const within = (wrapper: string, target = BADGE) => wrapper + encodeURIComponent(target);
const tidy = (href: string) => tidyAddress(href)?.href;

describe('an address', () => {
  test.each([
    ['a campaign', '?utm_source=linkedin&utm_medium=social&utm_campaign=x', ''],
    ['a public profile', '?trk=public_profile_certification-title', ''],
    ['a LinkedIn page', '?lipi=urn%3Ali%3Apage%3Ax&lici=y&trkInfo=z', ''],
    ['an advertisement', '?fbclid=a&gclid=b&_branch_match_id=c', ''],
    ['the e-mail address that it was shared with', '?identity__email=ada%40example.org', ''],
    ['the place on the page', '#verify', ''],
    ['an empty place on the page', '#', ''],
    ['only what follows people', '?v=2_0&trk=x&key=7', '?v=2_0&key=7'],
    ['nothing that it needs', '?utm=1&track=2&lipid=3', '?utm=1&track=2&lipid=3'],
  ])('loses %s', (_, tail, left) => expect(tidy(BADGE + tail)).toBe(BADGE + left));

  test.each([
    ['as it is', BADGE],
    ['with spaces around it', ` ${BADGE}\n`],
    ['in capitals', BADGE.replace('https://www.credly.com', 'HTTPS://WWW.CREDLY.COM')],
    ['with its usual port', BADGE.replace('.com', '.com:443')],
    ['with backslashes', BADGE.replace('https://', 'https:\\\\')],
    ['without slashes', BADGE.replace('https://', 'https:')],
    ['with a line end inside', BADGE.replace('credly', 'cre\ndly')],
    ['in wide letters', BADGE.replace('www.credly', 'ｗｗｗ.ｃｒｅｄｌｙ')],
    ['with a detour', BADGE.replace('/badges', '/users/../badges')],
  ])('is what a browser makes of it, %s', (_, href) => expect(tidy(href)).toBe(BADGE));

  test.each([
    ['a script', 'javascript:alert(1)//https://www.credly.com/'],
    ['a script in capitals', ' JaVaScRiPt:alert(1)'],
    ['a script with a line end inside', 'java\nscript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['a file', 'file:///etc/passwd'],
    ['a blob', `blob:${BADGE}`],
    ['a source view', `view-source:${BADGE}`],
    ['ftp', BADGE.replace('https', 'ftp')],
    ['a socket', BADGE.replace('https', 'wss')],
    ['mail', 'mailto:ada@example.org'],
    ['user info that looks like a host', 'https://www.credly.com@evil.example/badges/x'],
    ['user info with a password', 'https://www.credly.com:443@evil.example/'],
    ['user info that is escaped', 'https://www.credly.com%2Fbadges@evil.example/'],
    ['an empty user', 'https://:x@evil.example/'],
    ['another port', BADGE.replace('.com', '.com:8443')],
    ['the port of the other scheme', BADGE.replace('.com', '.com:80')],
    ['no host', 'https:///'],
    ['a host that cannot be', 'https://www.credly.com%00.evil.example/'],
    ['a number too large', 'https://4294967296/'],
    ['only a path', '/badges/1f0c2d3e'],
    ['only a host', 'www.credly.com/badges/1f0c2d3e'],
    ['nothing', ''],
  ])('is none when it is %s', (_, href) => expect(tidyAddress(href)).toBeUndefined());
});

describe('what only leads to an address', () => {
  const V2 = 'https-3A__www.credly.com_badges_1f0c2d3e-2D4a5b-2D4c6d-2D8e7f-2D90a1b2c3d4e5';

  test.each([
    within('https://linkedin.com/safety/go?url='),
    within('https://de.linkedin.com/redir/redirect?url='),
    `${within('https://www.linkedin.com/redir/suspicious-page?url=')}&lipi=x`,
    `${within('https://l.facebook.com/l.php?u=')}&h=AT0`,
    within('https://lm.facebook.com/l.php?u='),
    within('https://l.instagram.com/?u='),
    `${within('https://nam12.safelinks.protection.outlook.com/?url=')}&data=05`,
    `https://www.google.de/url?q=${BADGE}&sa=D`,
    `https://google.co.uk/url?sa=t&url=${BADGE}`,
    within('https://www.youtube.com/redirect?event=video&q='),
    within('https://slack-redir.net/link?url='),
    within('https://out.reddit.com/t3_x?url='),
    `https://urldefense.com/v3/__${BADGE}__;!!abc`,
    `https://urldefense.com/v3/__${BADGE}?trk=x__;!!abc`,
    `https://urldefense.proofpoint.com/v2/url?u=${V2}&d=Dw`,
    `https://web.archive.org/web/20230101000000/${BADGE}`,
    `https://web.archive.org/web/2023id_/${BADGE}`,
    within('https://l.facebook.com/l.php?u=', within(REDIRECT)),
  ])('is left out: %s', (href) => expect(tidy(href)).toBe(BADGE));

  test.each([
    within('https://linkedin.com.evil.example/safety/go?url='),
    within('https://evil.linkedin.com/safety/go?url='),
    within('https://www.linkedin.com/feed?url='),
    within('https://l.facebook.com.evil.example/l.php?u='),
    within('https://safelinks.protection.outlook.com.evil.example/?url='),
    within('https://google.evil.example/url?q='),
    within('https://www.google.de/search?q='),
    within('https://www.youtube.com/watch?q='),
    `https://urldefense.com/v3/__https://www.credly.com/*badges__;Lw!!abc`,
    `https://web.archive.org/save/${BADGE}`,
  ])('is no other: %s', (href) => expect(tidy(href)).toBe(href));

  test.each([
    'https://urldefense.proofpoint.com/v2/url?u=javascript-3Aalert&d=x',
    'https://l.facebook.com/l.php?u=javascript%3Aalert(1)',
  ])('leads to no script: %s', (href) => expect(tidy(href)).toBeUndefined());
});

const UUID = '1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
const KEY = '0123456789abcdef0123456789abcdef';
const COURSE = `https://www.linkedin.com/learning/certificates/${KEY}${KEY}`;
const SHARED = 'https://learn.microsoft.com/api/credentials/share/en-us/Ada-1/2BD18E16EC5208AA';

describe('what opens a credential to one reader, or names one, is not kept', () => {
  test.each([
    ['Accredible’s key', `https://www.credential.net/${UUID}`, `?key=${KEY}`, ''],
    ['its key of a number', 'https://www.credential.net/10000005', `?key=${KEY}`, ''],
    ['its key with a card', `https://www.credential.net/${UUID}/acc.Kk`, `?key=${KEY}`, ''],
    ['its key of a picture', 'https://api.accredible.com/v1/x/badge/7', `?key=${KEY}`, ''],
    ['its key under a host of its own', `https://eu.accredible.com/${UUID}`, `?key=${KEY}`, ''],
    ['its key under a known host', `https://achieve.snowflake.com/10000005`, `?key=${KEY}`, ''],
    ['its key under any host', `https://badges.example.edu/${UUID}`, `?key=${KEY}&v=2`, '?v=2'],
    ['each of its keys', `https://www.credential.net/${UUID}`, '?key=1&key=2&KEY=3', '?KEY=3'],
    ['who shared at Microsoft', SHARED, '?sharingId=4A16B92B473CC2AA', ''],
    ['that nobody shared', SHARED, '?sharingId', ''],
    ['who learnt at LinkedIn', COURSE, '?u=126888530', ''],
    ['the holder’s telephone', BADGE, '?identity__telephone=%2B1555&identity__url=x', ''],
    ['nothing of another path', `https://a.example/b/${UUID}`, '?key=7&u=1', '?key=7&u=1'],
    ['nothing of LinkedIn’s other pages', 'https://www.linkedin.com/in/ada', '?u=1', '?u=1'],
  ])('%s', (_, address, query, left) => expect(tidy(address + query)).toBe(address + left));

  test('inside a redirector neither', () =>
    expect(tidy(within(GO, `https://www.credential.net/${UUID}?key=${KEY}`))).toBe(
      `https://www.credential.net/${UUID}`,
    ));
});

describe('a short address', () => {
  test.each([
    [`https://ude.my/UC-${UUID}`, `https://www.udemy.com/certificate/UC-${UUID}/`],
    ['http://ude.my/UC-JPP5A9XX/', 'https://www.udemy.com/certificate/UC-JPP5A9XX/'],
    ['https://bcert.me/sabcdefgh', 'https://bcert.me/bc/html/show-badge.html?b=abcdefgh'],
    ['http://bcert.me/szyxwvuts/?x=1', 'https://bcert.me/bc/html/show-badge.html?b=zyxwvuts'],
  ])('%s is written out', (short, long) => {
    expect(tidy(short)).toBe(long);
    expect(tidy(within(GO, short))).toBe(long);
    expect(tidy(long)).toBe(long);
  });

  test.each([
    `https://ude.my.evil.example/UC-${UUID}`,
    'https://ude.my/UC-x/y',
    'https://ude.my/other',
    'https://bcert.me/sabcdefg',
    'https://bcert.me/sabcdefghi',
    'https://bcert.me/sABCDEFGH',
    'https://www.bcert.me.evil.example/sabcdefgh',
  ])('is none: %s', (href) => expect(tidy(href)).toBe(href));
});

describe('VerifierPlus’ page for any credential', () => {
  const PAGE = 'https://verifierplus.org/#verify?vc=';
  const TARGET = 'https://issuer.example/vc.json?v=2&w=3';

  test.each([
    ['written out', PAGE + TARGET],
    ['escaped', within(PAGE, TARGET)],
    ['under its other name', within(PAGE.replace('verif', 'www.verif'), TARGET)],
    ['inside a redirector', within(GO, within(PAGE, TARGET))],
    ['around a redirector', within(PAGE, within(GO, TARGET))],
  ])('leads to it: %s', (_, href) => expect(tidy(href)).toBe(TARGET));

  test.each([
    ['a script', `${PAGE}javascript:alert(1)`],
    ['a path', `${PAGE}/vc.json`],
    ['nothing', PAGE],
    ['another page of its', 'https://verifierplus.org/#verify/results'],
    ['a parameter', `https://verifierplus.org/?vc=${TARGET}`],
    ['another host', `https://verifierplus.org.evil.example/#verify?vc=${TARGET}`],
    ['a path', `https://verifierplus.org/faq#verify?vc=${TARGET}`],
  ])('leads nowhere with %s', (_, href) =>
    expect(tidyAddress(href)?.hostname).not.toBe('issuer.example'),
  );

  test.each([
    ['user info', within(PAGE, 'https://www.credly.com@evil.example/')],
    ['another port', `${PAGE}https://issuer.example:8443/vc.json`],
    ['half an escape', `${PAGE}https%3A%2F%2Fissuer.example%2Fvc%E0%A4%A:1`],
  ])('never ends with %s in an address', (_, href) => {
    const url = tidyAddress(href);
    expect([url?.username ?? '', url?.port ?? '']).toEqual(['', '']);
  });
});

describe('S17: a redirector', () => {
  test.each([
    ['LinkedIn, 2026', `${within(GO)}&urlhash=0t8r&mt=nU_i&isSdui=true&lipi=urn%3Ali%3Apage%3Ax`],
    ['LinkedIn, 2026, without the last slash', within('https://www.linkedin.com/safety/go?url=')],
    ['LinkedIn, 2023', `${within(REDIRECT)}&urlhash=x&trk=public_profile_see-credential`],
    [
      'LinkedIn, 2023, without the last slash',
      within('https://www.linkedin.com/redir/redirect?url='),
    ],
    [
      'LinkedIn, adding to a profile',
      `https://www.linkedin.com/profile/add?name=x&${within('certUrl=')}`,
    ],
    ['badgecheck', within('https://badgecheck.io?url=')],
    ['Google', `${within('https://www.google.com/url?q=')}&sa=D`],
    ['Google, the other way', `https://www.google.com/url?sa=t&${within('url=')}`],
    ['one inside another', within(GO, within(REDIRECT))],
    [
      'three inside each other',
      within(GO, within('https://www.google.com/url?q=', within(REDIRECT))),
    ],
    [
      'with dots escaped',
      `${GO}https%3A%2F%2Fwww%2Ecredly%2Ecom%2Fbadges%2F1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5`,
    ],
    ['around an address with its own tail', within(GO, `${BADGE}?trk=x#y`)],
    ['over http', within(GO.replace('https', 'http'))],
  ])('leads to its target: %s', (_, href) => expect(tidy(href)).toBe(BADGE));

  test.each([
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['user info', 'https://www.credly.com@evil.example/'],
    ['another port', 'https://www.credly.com:444/'],
    ['a path', '/badges/x'],
    ['an address without a scheme', '//www.credly.com/badges/x'],
    ['a redirector to a script', within(REDIRECT, 'javascript:alert(1)')],
  ])('leads nowhere when it leads to %s', (_, target) =>
    expect(tidyAddress(within(GO, target))).toBeUndefined(),
  );

  test.each([
    ['a host that only begins so', within(GO.replace('.com', '.com.evil.example'))],
    ['a host that only ends so', within(GO.replace('www.', 'www-'))],
    ['another path', within(GO.replace('/go/', '/gone/'))],
    ['a longer path', within(GO.replace('/go/', '/go/on/'))],
    ['another parameter', within(GO.replace('?url', '?uri'))],
    ['no target', GO],
    ['the fragment', `https://www.linkedin.com/safety/go/#url=${encodeURIComponent(BADGE)}`],
  ])('is none with %s', (_, href) => expect(tidyAddress(href)?.href).not.toBe(BADGE));

  test('is followed three times and no further', () => {
    const [once, twice] = [within(GO), within(GO, within(GO))];
    expect(tidy(within(GO, within(GO, twice)))).toBe(once);
  });

  test('takes the first of two targets, as its owner does', () =>
    expect(tidy(`${within(GO)}&url=https%3A%2F%2Fevil.example`)).toBe(BADGE));
});

describe('the holder’s e-mail address in a link', () => {
  const SHARED = `${BADGE}?v=2_0&identity__email=ada%40mail.example`;
  test.each([
    ['as a parameter', SHARED],
    ['within a redirect', within(GO, SHARED)],
  ])('is read %s', (_, href) => expect(emailInLink(href)).toBe('ada@mail.example'));

  test.each([
    ['none', BADGE],
    ['no address', `${BADGE}?identity__email=ada`],
    ['an empty one', `${BADGE}?identity__email=`],
    ['two in one', `${BADGE}?identity__email=ada%40mail.example%20bo%40mail.example`],
    ['a telephone', `${BADGE}?identity__telephone=%2B1555`],
    ['no web address', 'mailto:ada@mail.example?identity__email=ada%40mail.example'],
  ])('is nothing where there is %s', (_, href) => expect(emailInLink(href)).toBeUndefined());

  test.each([
    [`See ${SHARED} and more`, `See ${BADGE}?v=2_0 and more`],
    [`${BADGE}?identity__email=a%40b.example&v=2`, `${BADGE}?v=2`],
    [within(GO, `${BADGE}?identity__email=a@b.example&v=2`), within(GO, `${BADGE}?v=2`)],
    ['identity theft', 'identity theft'],
  ])('is taken out of a text: %s', (text, left) => expect(withoutHolder(text)).toBe(left));
});
