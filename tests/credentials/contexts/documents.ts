import type { JsonObject } from '@/utils/lib/json';

const CREDENTIALS_1 = 'https://www.w3.org/2018/credentials/v1';
const CREDENTIALS_2 = 'https://www.w3.org/ns/credentials/v2';
const OPEN_BADGES_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const CLR_2 = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';
const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';
const DATA_INTEGRITY = 'https://w3id.org/security/data-integrity/v2';

const issuer: JsonObject = {
  id: 'did:web:harbour-college.example',
  type: ['Profile'],
  name: 'Harbour College',
  url: 'https://harbour-college.example',
  email: 'badges@harbour-college.example',
  image: { id: 'https://harbour-college.example/logo.png', type: 'Image' },
};

const achievement: JsonObject = {
  id: 'urn:uuid:5a1c9c57-9e5c-4a6d-9a3f-0d9a1f0f2c11',
  type: ['Achievement'],
  achievementType: 'Certificate',
  name: 'Tide Tables and Navigation',
  description: 'Reads tide tables "by hand" \\ plans a passage.\nNo tools.',
  criteria: { narrative: 'Three passages, planned and sailed.' },
  creator: { id: 'did:web:harbour-college.example', type: ['Profile'] },
  creditsAvailable: 2.5,
  tag: ['navigation', 'tides'],
  alignment: [
    {
      type: ['Alignment'],
      targetName: 'Chart work',
      targetUrl: 'https://frameworks.example/chart-work',
      targetType: 'ext:Skill',
      targetCode: 'CW-1',
    },
  ],
  resultDescription: [
    {
      id: 'urn:uuid:0c0ffee0-0000-4000-8000-000000000001',
      type: ['ResultDescription'],
      name: 'Grade',
      resultType: 'LetterGrade',
      allowedValue: ['A', 'B', 'C'],
    },
  ],
};

const proof: JsonObject = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-03-01T10:00:00Z',
  verificationMethod: 'did:web:harbour-college.example#key-1',
  proofPurpose: 'assertionMethod',
  proofValue: 'z3kqJ9aX',
};

const openBadge3: JsonObject = {
  '@context': [CREDENTIALS_2, OPEN_BADGES_3],
  id: 'urn:uuid:7a1f0a3e-9a35-4c56-8f0b-2f1b0a1c2d3e',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer,
  validFrom: '2026-03-01T10:00:00Z',
  validUntil: '2030-01-01T00:00:00Z',
  name: 'Tide Tables and Navigation',
  awardedDate: '2026-02-27T00:00:00Z',
  credentialSubject: {
    id: 'did:key:z6MkSailor',
    type: ['AchievementSubject'],
    identifier: [
      {
        type: 'IdentityObject',
        hashed: true,
        identityHash: 'sha256$0f0f',
        identityType: 'emailAddress',
        salt: 'tide',
      },
    ],
    achievement,
    result: [
      {
        type: ['Result'],
        resultDescription: 'urn:uuid:0c0ffee0-0000-4000-8000-000000000001',
        value: 'A',
      },
    ],
    activityStartDate: '2025-09-01',
    licenseNumber: '12',
  },
  evidence: [
    {
      id: 'https://harbour-college.example/log/12',
      type: ['Evidence'],
      name: 'Log of the passage',
    },
    { type: ['Evidence'], narrative: 'Examined at sea.', genre: 'Examination' },
  ],
};

/** A badge as most are: no more than the standard asks for, and a picture. */
const plainBadge = (course: string, number: number): JsonObject => ({
  '@context': [CREDENTIALS_2, OPEN_BADGES_3],
  id: `urn:uuid:0badcafe-0000-4000-8000-00000000000${number}`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: course,
  issuer: {
    id: 'did:web:harbour-college.example',
    type: ['Profile'],
    name: 'Harbour College',
    url: 'https://harbour-college.example',
  },
  validFrom: '2026-03-01T10:00:00Z',
  credentialSubject: {
    id: 'did:key:z6MkSailor',
    type: ['AchievementSubject'],
    achievement: {
      id: `https://harbour-college.example/courses/${number}`,
      type: ['Achievement'],
      name: course,
      description: `What a sailor needs to know of ${course}.`,
      criteria: { narrative: `Has passed the examination in ${course}.` },
      image: { id: `https://harbour-college.example/courses/${number}.png`, type: 'Image' },
    },
  },
});

const bitstringStatus: JsonObject = {
  id: 'https://harbour-college.example/status/3#94567',
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '94567',
  statusListCredential: 'https://harbour-college.example/status/3',
};

const endorsement: JsonObject = {
  '@context': [CREDENTIALS_2, OPEN_BADGES_3],
  id: 'urn:uuid:b0a7b0a7-0000-4000-8000-0000000000aa',
  type: ['VerifiableCredential', 'EndorsementCredential'],
  issuer: { id: 'did:web:sailing-union.example', type: ['Profile'], name: 'Sailing Union' },
  validFrom: '2026-01-01T00:00:00Z',
  name: 'Endorsed course',
  credentialSubject: {
    id: 'urn:uuid:5a1c9c57-9e5c-4a6d-9a3f-0d9a1f0f2c11',
    type: ['EndorsementSubject'],
    endorsementComment: 'We accept this certificate.',
  },
  proof,
};

const learnerRecord: JsonObject = {
  '@context': [CREDENTIALS_2, CLR_2, OPEN_BADGES_3],
  id: 'urn:uuid:11111111-2222-4333-8444-555555555555',
  type: ['VerifiableCredential', 'ClrCredential'],
  name: 'Record of studies',
  issuer,
  validFrom: '2026-03-01T10:00:00Z',
  partial: false,
  credentialSubject: {
    id: 'did:key:z6MkSailor',
    type: ['ClrSubject'],
    achievement: [achievement],
    association: [
      {
        type: 'Association',
        associationType: 'isParentOf',
        sourceId: 'urn:uuid:5a1c9c57-9e5c-4a6d-9a3f-0d9a1f0f2c11',
        targetId: 'urn:uuid:5a1c9c57-9e5c-4a6d-9a3f-0d9a1f0f2c12',
      },
    ],
    verifiableCredential: [
      { ...openBadge3, proof },
      { ...openBadge3, id: 'urn:uuid:22222222-2222-4333-8444-555555555555', proof: [proof, proof] },
    ],
  },
};

const plainRecord: JsonObject = {
  '@context': [CREDENTIALS_2, CLR_2, OPEN_BADGES_3],
  id: 'urn:uuid:0badcafe-0000-4000-8000-0000000000ff',
  type: ['VerifiableCredential', 'ClrCredential'],
  name: 'Record of studies',
  issuer: { id: 'did:web:harbour-college.example', type: ['Profile'], name: 'Harbour College' },
  validFrom: '2026-03-01T10:00:00Z',
  credentialSubject: {
    id: 'did:key:z6MkSailor',
    type: ['ClrSubject'],
    verifiableCredential: [
      { ...plainBadge('Knots', 1), proof },
      { ...plainBadge('Pilotage', 2), proof: { ...proof, proofValue: 'z4mQ' } },
    ],
  },
};

const presentation2: JsonObject = {
  '@context': [CREDENTIALS_2],
  type: ['VerifiablePresentation'],
  holder: 'did:key:z6MkSailor',
  verifiableCredential: [{ ...openBadge3, credentialStatus: bitstringStatus, proof }],
  proof: { ...proof, proofPurpose: 'authentication', challenge: '1f44', domain: 'jobs.example' },
};

const credential1: JsonObject = {
  '@context': [
    CREDENTIALS_1,
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    'https://w3id.org/vc/status-list/2021/v1',
    ED25519_2020,
  ],
  id: 'http://harbour-college.example/credentials/3732',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer,
  issuanceDate: '2025-01-01T00:00:00Z',
  expirationDate: '2029-01-01T00:00:00Z',
  credentialStatus: {
    id: 'https://harbour-college.example/status/7#5',
    type: 'StatusList2021Entry',
    statusPurpose: 'revocation',
    statusListIndex: '5',
    statusListCredential: 'https://harbour-college.example/status/7',
  },
  credentialSubject: { id: 'did:key:z6MkSailor', type: 'AchievementSubject', achievement },
  credentialSchema: [
    { id: 'https://schemas.example/ob.json', type: '1EdTechJsonSchemaValidator2019' },
  ],
};

/** The credential is another kind of file, held in its own id (Data Model 2.0, Enveloped Verifiable Credentials). */
const envelope: JsonObject = {
  '@context': CREDENTIALS_2,
  type: ['VerifiablePresentation'],
  verifiableCredential: {
    '@context': CREDENTIALS_2,
    id: 'data:application/vc+jwt,eyJraWQiOiJFeEhrQk1XOWZtYmt2VjI2Nm1ScHVQMnNVWV9OX0VXSU4xbGFwVXpPOHJv.eyJA.X4',
    type: 'EnvelopedVerifiableCredential',
  },
};

const degree: JsonObject = {
  id: 'http://harbour-college.example/credentials/12',
  type: ['VerifiableCredential', 'UniversityDegreeCredential'],
  issuer: 'did:web:harbour-college.example',
  issuanceDate: '2025-01-01T00:00:00Z',
  credentialSubject: {
    id: 'did:key:z6MkSailor',
    degree: { type: 'BachelorDegree', name: 'BSc' },
  },
};

const olderProof: JsonObject = {
  created: '2025-01-01T00:00:00Z',
  verificationMethod: 'did:web:harbour-college.example#key-1',
  proofPurpose: 'assertionMethod',
};

const EXAMPLES_1 = 'https://www.w3.org/2018/credentials/examples/v1';

/** A presentation of 1.1 has its credentials inherit the context. */
const presentation1: JsonObject = {
  '@context': [CREDENTIALS_1, EXAMPLES_1, ED25519_2020],
  type: 'VerifiablePresentation',
  verifiableCredential: {
    ...degree,
    proof: { ...olderProof, type: 'Ed25519Signature2020', proofValue: 'z3kq' },
  },
};

/** Its proof brings along the context that defines it, as signers do that leave a credential's own contexts alone. */
const presentationOfOwnProof: JsonObject = {
  '@context': CREDENTIALS_1,
  type: 'VerifiablePresentation',
  verifiableCredential: {
    ...degree,
    '@context': [CREDENTIALS_1, EXAMPLES_1],
    proof: {
      ...olderProof,
      '@context': ['https://w3id.org/security/suites/jws-2020/v1'],
      type: 'JsonWebSignature2020',
      jws: 'eyJhbGciOiJFZERTQSJ9..c2ln',
    },
  },
};

const earlyBadge3 = (context: string): JsonObject => ({
  '@context': [CREDENTIALS_1, context],
  id: 'urn:uuid:99999999-9a35-4c56-8f0b-2f1b0a1c2d3e',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:harbour-college.example', type: 'Profile', name: 'Harbour College' },
  issuanceDate: '2022-10-01T00:00:00Z',
  name: 'Knots',
  credentialSubject: {
    type: 'AchievementSubject',
    id: 'did:key:z6MkSailor',
    achievement: {
      id: 'urn:uuid:5a1c9c57-9e5c-4a6d-9a3f-0d9a1f0f2c13',
      type: 'Achievement',
      name: 'Knots',
      description: 'Ties eight knots.',
      criteria: { type: 'Criteria', narrative: 'Eight knots, eyes closed.' },
      image: { id: 'https://harbour-college.example/knots.png', type: 'Image' },
    },
  },
});

const statusList: JsonObject = {
  '@context': [CREDENTIALS_2],
  id: 'https://harbour-college.example/status/3',
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: 'did:web:harbour-college.example',
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    id: 'https://harbour-college.example/status/3#list',
    type: 'BitstringStatusList',
    statusPurpose: 'message',
    encodedList: 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA',
    ttl: 300000,
  },
};

const statusMessages: JsonObject = {
  ...openBadge3,
  credentialStatus: [
    { ...bitstringStatus, statusPurpose: 'suspension' },
    {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'message',
      statusListIndex: '7',
      statusSize: 2,
      statusListCredential: 'https://harbour-college.example/status/4',
      statusMessage: [
        { status: '0x0', message: 'valid' },
        { status: '0x1', message: 'withdrawn' },
      ],
      statusReference: 'https://harbour-college.example/status/4/help',
    },
  ],
};

const languages: JsonObject = {
  ...openBadge3,
  name: [
    { '@value': 'Gezeitentafeln', '@language': 'de-CH' },
    { '@value': 'Tide tables', '@language': 'en' },
    { '@value': 'Tavole di marea' },
  ],
};

/** Literals with their types written out, as the European Learning Model has them. */
const typedValues: JsonObject = {
  '@context': [CREDENTIALS_1, 'https://w3id.org/openbadges/v2', 'https://w3id.org/dcc/v1'],
  type: ['VerifiableCredential', 'LearningCredential'],
  issuer: 'did:web:harbour-college.example',
  issuanceDate: '2025-01-01T00:00:00Z',
  credentialSubject: {
    id: '_:learner',
    numberOfCredits: { type: 'xsd:decimal', '@value': '7.5' },
    startDate: { type: 'xsd:date', '@value': '2024-09-01' },
    value: [1, 1.5, true, { type: 'xsd:double', '@value': '0.250' }, { '@value': 12 }],
    description: { '@value': 'Cours de navigation', '@language': 'fr' },
    hasCredential: {
      id: '_:course',
      type: 'Course',
      courseCode: 'N-1',
      awardedOnCompletionOf: { type: 'Course' },
    },
  },
};

const openBadge2: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  id: 'https://harbour-college.example/assertions/1',
  type: 'Assertion',
  issuedOn: '2019-05-01T00:00:00Z',
  expires: '2029-05-01T00:00:00Z',
  recipient: { type: 'email', hashed: true, salt: 'tide', identity: 'sha256$0f0f' },
  verification: { type: 'hosted' },
  badge: {
    id: 'https://harbour-college.example/badges/knots',
    type: 'BadgeClass',
    name: 'Knots',
    description: 'Ties eight knots.',
    image: 'https://harbour-college.example/knots.png',
    criteria: { narrative: 'Eight knots.' },
    tags: ['knots', 'rope'],
    issuer: { id: 'https://harbour-college.example', type: 'Issuer', name: 'Harbour College' },
  },
};

const blockcerts3: JsonObject = {
  '@context': [CREDENTIALS_1, 'https://w3id.org/blockcerts/v3.1'],
  id: 'urn:uuid:bbba8553-8ec1-445f-82c9-a57251dd731c',
  type: ['VerifiableCredential', 'BlockcertsCredential'],
  issuer: 'did:ion:EiA_Harbour',
  issuanceDate: '2023-01-01T00:00:00Z',
  metadata: '{"classOf":"2023"}',
  display: { contentMediaType: 'text/html', content: '<b>Knots</b>' },
  credentialSubject: {
    id: 'did:key:z6MkSailor',
    email: 'sailor@mail.example',
    claim: { name: 'Knots' },
  },
};

const proofOptions: JsonObject = {
  '@context': [CREDENTIALS_2, OPEN_BADGES_3],
  type: 'DataIntegrityProof',
  id: 'urn:uuid:3a7c0000-0000-4000-8000-0000000000aa',
  cryptosuite: 'ecdsa-rdfc-2019',
  created: '2026-03-01T10:00:00Z',
  expires: '2027-03-01T10:00:00Z',
  verificationMethod: 'did:web:harbour-college.example#key-1',
  proofPurpose: 'assertionMethod',
  previousProof: ['urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544'],
};

const proofChain: JsonObject = {
  ...openBadge3,
  '@context': [CREDENTIALS_2, OPEN_BADGES_3, DATA_INTEGRITY],
  credentialStatus: bitstringStatus,
  proof: [
    { ...proof, id: 'urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544' },
    { ...proof, previousProof: 'urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544' },
  ],
};

const didDocument: JsonObject = {
  '@context': [
    'https://www.w3.org/ns/did/v1',
    'https://w3id.org/security/suites/jws-2020/v1',
    'https://w3id.org/security/multikey/v1',
  ],
  id: 'did:web:harbour-college.example',
  alsoKnownAs: 'https://harbour-college.example',
  verificationMethod: [
    {
      id: 'did:web:harbour-college.example#key-1',
      type: 'JsonWebKey2020',
      controller: 'did:web:harbour-college.example',
      publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: 'tidetables', ext: true, n: [1, null, 2.5] },
    },
    {
      id: 'did:web:harbour-college.example#key-2',
      type: 'Multikey',
      controller: 'did:web:harbour-college.example',
      publicKeyMultibase: 'z6MkHarbour',
      expires: '2030-01-01T00:00:00Z',
    },
  ],
  assertionMethod: [
    'did:web:harbour-college.example#key-1',
    'did:web:harbour-college.example#key-2',
  ],
  service: [
    {
      id: 'did:web:harbour-college.example#web',
      type: 'https://schema.org/WebSite',
      serviceEndpoint: 'https://harbour-college.example',
    },
  ],
};

/** Words that no context defines, under the contexts that give them a vocabulary. */
const words: JsonObject = {
  '@context': [CREDENTIALS_2, 'https://www.w3.org/ns/credentials/examples/v2'],
  id: 'http://university.example/credentials/58473',
  type: ['VerifiableCredential', 'ExampleAlumniCredential'],
  issuer: 'did:example:2g55q912ec3476eba2l9812ecbfe',
  credentialSubject: {
    id: 'did:example:ebfeb1f712ebc6f1c276e12ec21',
    alumniOf: { id: 'did:example:c276e12ec21ebfeb1f712ebc6f1', name: 'Example University' },
    years: [1998, 1999],
  },
};

/** Parts so much alike that only their neighbours tell them apart. */
const alike: JsonObject = {
  ...words,
  credentialSubject: {
    friend: [
      { friend: [{ name: 'x' }, { name: 'x' }] },
      { friend: [{ name: 'x' }, { name: 'y' }] },
      { friend: { friend: { id: '_:c' } } },
      { id: '_:c', friend: { friend: { id: '_:c' } } },
    ],
  },
};

/** Credentials invented for the comparison, by what they are. */
export const documents: Readonly<Record<string, JsonObject>> = {
  'a plain badge': plainBadge('Knots', 1),
  'a plain badge with status': { ...plainBadge('Knots', 1), credentialStatus: bitstringStatus },
  'a plain learner record': plainRecord,
  'Open Badges 3.0.3': openBadge3,
  'Open Badges 3.0.3 with status': { ...openBadge3, credentialStatus: bitstringStatus },
  'Open Badges 3.0.3 with proof': { ...openBadge3, proof },
  'Open Badges 3.0.3 with endorsements': {
    ...openBadge3,
    endorsement: [endorsement],
    issuer: { ...issuer, endorsement: [endorsement] },
  },
  'Open Badges 3.0.2 in VC 1.1': credential1,
  'Open Badges 3.0.1': earlyBadge3('https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json'),
  'Open Badges 3.0.0': earlyBadge3('https://purl.imsglobal.org/spec/ob/v3p0/context.json'),
  'Open Badges 3.0 beta': earlyBadge3(
    'https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json',
  ),
  'an endorsement': endorsement,
  'a learner record': learnerRecord,
  'a presentation of 2.0': presentation2,
  'a presentation of an envelope': envelope,
  'a presentation of 1.1': presentation1,
  'a presentation of a proof with a context of its own': presentationOfOwnProof,
  'a status list': statusList,
  'status messages': statusMessages,
  languages,
  'typed values': typedValues,
  'Open Badges 2.0': openBadge2,
  'Blockcerts 3.1': blockcerts3,
  'proof options': proofOptions,
  'a proof chain': proofChain,
  'a DID document': didDocument,
  'words of a vocabulary': words,
  'parts alike': alike,
};
