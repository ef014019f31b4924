import { expect, test } from 'vitest';

import { domainOf } from '@/utils/model/issuer';
import { isPanelFirst, levelOf } from '@/utils/model/level';

test.each([
  ['did:web:issuer.example', 'issuer.example'],
  ['did:web:issuer.example%3A8443:path', 'issuer.example:8443'],
  ['did:web:issuer.example:a:b', 'issuer.example'],
  ['did:web:\u0430pple.com', 'xn--pple-43d.com'],
  ['did:webvh:QmX:issuer.example:x', 'issuer.example'],
  ['https://issuer.example/profile', 'issuer.example'],
  ['https://\u0430pple.com/profile', 'xn--pple-43d.com'],
  ['did:key:z6Mk', 'did:key:z6Mk'],
  ['urn:uuid:1', 'urn:uuid:1'],
])('the domain of %s is %s', (id, domain) => expect(domainOf(id)).toBe(domain));

test.each(['constructor', '__proto__', 'toString'])(
  'a site called %s has no level of its own',
  (host) => expect(levelOf(host, {})).toBe('on-click'),
);

test.each([
  ['www.linkedin.com', true],
  ['www.linkedin.com.', true],
  ['linkedin.com', true],
  ['linkedin.com.evil.example', false],
  ['notlinkedin.com', false],
])('panel first on %s: %s', (host, first) => expect(isPanelFirst(host)).toBe(first));
