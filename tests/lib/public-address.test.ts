import { describe, expect, test } from 'vitest';

import { publicAddress } from '@/utils/lib/public-address';

describe('an address that may not be asked', () => {
  test.each([
    'http://issuer.example/1',
    'ftp://issuer.example/1',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:application/json,{}',
    'blob:https://issuer.example/1',
    'chrome-extension://abc/x',
    'https://issuer.example:8443/1',
    'https://user@issuer.example/1',
    'https://user:pass@issuer.example/1',
    'https://www.credly.com@10.0.0.1/1',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://017700000001/',
    'https://１２７.０.０.１/',
    'https://127.0.0.1../',
    'https://0x7f.1../',
    'https://0177.1../',
    'https://1../',
    'https://0.0.0.0/',
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://172.31.255.255/',
    'https://192.168.1.10/',
    'https://169.254.169.254/latest/meta-data/',
    'https://100.64.0.1/',
    'https://198.18.0.1/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://8.8.8.8/',
    'https://[::1]/',
    'https://[::]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:c0a8:10a]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2001:db8::1]/',
    'https://localhost/',
    'https://LOCALHOST/',
    'https://localhost./',
    'https://localhost../',
    'https://router../',
    'https://router.home.arpa../',
    'https://app.localhost/',
    'https://router/',
    'https://router./',
    'https://printer.local/',
    'https://printer.local./',
    'https://nas.lan/',
    'https://git.corp/',
    'https://vault.internal/',
    'https://wiki.intranet/',
    'https://tv.home/',
    'https://hub.home.arpa/',
    'https://db.private/',
    'https://hidden.onion/',
    'https://x.invalid/',
    'https://a.localdomain/',
    '//issuer.example/1',
    'issuer.example/1',
    'https://',
    '',
  ])('%s', (address) => expect(publicAddress(address).ok).toBe(false));
});

describe('an address that may be asked', () => {
  test.each([
    'https://www.credly.com/badges/1',
    'https://issuer.example./1',
    'https://badges.example:443/1',
    'https://münchen.example/1',
    'https://local.example/1',
    'https://localhost.example/1',
    'https://10.0.0.1.example/1',
    'https://a.b.c.d.example/1?url=http://127.0.0.1/',
  ])('%s', (address) => expect(publicAddress(address).ok).toBe(true));
});

test('S41: http has a reason of its own, for people meet it', () => {
  expect(publicAddress('http://issuer.example/1')).toMatchObject({
    problem: { code: 'insecure-link', facts: { host: 'issuer.example' } },
  });
});
