/** The contexts of the Verifiable Credentials Data Model, 1.1 and 2.0, with the examples that its test vectors use. */
export const credentialsTables: Readonly<Record<string, string>> = {
  'https://www.w3.org/2018/credentials/v1': `
@pvit
VerifiableCredential : cred~*
 @pvit
 cred : cred~
 sec : sec~
 xsd : xsd~
 credentialSchema : cred:* @id
  @pvit
  cred : cred~
  JsonSchemaValidator2018 : cred:*
 credentialStatus credentialSubject evidence holder issuer termsOfUse : cred:* @id
 expirationDate issued issuanceDate validFrom validUntil : cred:* xsd:dateTime
 proof : sec:* @id @graph
 refreshService : cred:* @id
  @pvit
  cred : cred~
  ManualRefreshService2018 : cred:*
VerifiablePresentation : cred~*
 @pvit
 cred : cred~
 sec : sec~
 holder : cred:* @id
 proof : sec:* @id @graph
 verifiableCredential : cred:* @id @graph
EcdsaSecp256k1Signature2019 EcdsaSecp256r1Signature2019 Ed25519Signature2018 : sec~*
 @pvit
 sec : sec~
 xsd : xsd~
 challenge domain jws nonce proofValue : sec:*
 created : dct~* xsd:dateTime
 expires : sec:expiration xsd:dateTime
 proofPurpose : sec:* @vocab
  @pvit
  sec : sec~
  assertionMethod : sec:* @id @set
  authentication : sec:*Method @id @set
 verificationMethod : sec:* @id
RsaSignature2018 : sec~*
 @pv
 challenge domain jws nonce proofValue : sec:*
 created : dct~* xsd:dateTime
 expires : sec:expiration xsd:dateTime
 proofPurpose : sec:* @vocab
  @pvit
  sec : sec~
  assertionMethod : sec:* @id @set
  authentication : sec:*Method @id @set
 verificationMethod : sec:* @id
proof : sec~* @id @graph`,

  'https://www.w3.org/ns/credentials/v2': `
@pit
description name : schemas~*
digestMultibase : sec~* sec~multibase
digestSRI : cred~* cred~sriString
mediaType : schemas~encodingFormat {}
VerifiableCredential : cred~*
 @pit
 confidenceMethod credentialSchema credentialStatus credentialSubject evidence issuer : cred~* @id
 refreshService relatedResource renderMethod termsOfUse : cred~* @id
 description name : schemas~*
 proof : sec~* @id @graph
 validFrom validUntil : cred~* xsd~dateTime
EnvelopedVerifiableCredential EnvelopedVerifiablePresentation JsonSchemaCredential : cred~*
VerifiablePresentation : cred~*
 @pit
 holder termsOfUse : cred~* @id
 proof : sec~* @id @graph
 verifiableCredential : cred~* @id @graph null
JsonSchema : cred~*
 @pit
 jsonSchema : cred~* @json
BitstringStatusListCredential : status~*
BitstringStatusList : status~*
 @pit
 encodedList : status~* sec~multibase
 statusPurpose ttl : status~*
BitstringStatusListEntry : status~*
 @pit
 statusListCredential statusReference : status~* @id
 statusListIndex statusPurpose : status~*
 statusMessage : status~*
  @pit
  message status : status~*
 statusSize : status~* xsds~integer
DataIntegrityProof : sec~*
 @pit
 challenge domain nonce : sec~*
 created : dct~* xsd~dateTime
 cryptosuite : sec~* sec~cryptosuiteString
 expires : sec~expiration xsd~dateTime
 previousProof verificationMethod : sec~* @id
 proofPurpose : sec~* @vocab
  @pit
  assertionMethod : sec~* @id @set
  authentication capabilityDelegation capabilityInvocation keyAgreement : sec~*Method @id @set
 proofValue : sec~* sec~multibase
... _sd_alg : jwt~* {}
_sd : jwt~* @json
aud : jwt~* @id
cnf : jwt~*
 @p
 kid : jwt~* @id
 jwk : jwt~* @json
exp iat nbf : jwt~* xsds~nonNegativeInteger
iss jku kid sub x5u : jose~* @id`,

  'https://www.w3.org/ns/credentials/undefined-terms/v2': `
@vocab https://www.w3.org/ns/credentials/undefined-term#`,

  'https://www.w3.org/ns/credentials/examples/v2': `
@vocab https://www.w3.org/ns/credentials/examples#`,

  'https://www.w3.org/2018/credentials/examples/v1': `
@v
---
<https://www.w3.org/ns/odrl.jsonld
---
ex : https://example.org/examples#
schema : schema~
rdf : http://www.w3.org/1999/02/22-rdf-syntax-ns#
3rdPartyCorrelation AllVerifiers Archival BachelorDegree Child CLCredentialDefinition2019 : ex:*
CLSignature2019 IssuerPolicy HolderPolicy Mother RelationshipCredential : ex:*
UniversityDegreeCredential AlumniCredential DisputeCredential PrescriptionCredential : ex:*
ZkpExampleSchema2018 issuerData attributes signature signatureCorrectnessProof primaryProof : ex:*
nonRevocationProof degree degreeType degreeSchool college referenceId documentPresence : ex:*
evidenceDocument subjectPresence currentStatus statusReason prescription : ex:*
alumniOf name : schema:* rdf:HTML
child parent verifier : ex:* @id
givenName familyName spouse : schema:*`,
};
