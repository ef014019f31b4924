const openBadges2 = `
@it
extensions : https://w3id.org/openbadges/extensions#
obi : https://w3id.org/openbadges#
validation Assertion BadgeClass Criteria Evidence Extension FrameValidation IdentityObject : obi:*
Image HostedBadge Issuer Profile RevocationList SignedBadge TypeValidation : obi:*
VerificationObject validatesType validationFrame validationSchema : obi:*
cred : https://w3id.org/credentials#
dc : dct~
schema : schema~
sec : sec~
xsd : xsd~
AlignmentObject : schema:*
CryptographicKey : sec:Key
Endorsement : cred:Credential
hosted : obi:HostedBadge
signed : obi:SignedBadge
author image url : schema:* @id
caption description email genre name targetDescription targetFramework targetName : schema:* {}
targetUrl telephone version : schema:* {}
claim : cred:* @id
created : dc:* xsd:dateTime
creator : dc:* @id
endorsement : cred:credential @id
expires : sec:expiration xsd:dateTime
owner publicKey : sec:* @id
publicKeyPem : sec:* {}
related : dc:relation @id
startsWith : http://purl.org/dqm-vocabulary/v1/dqm#* {}
tags : schema:keywords {}
alignment badge criteria evidence issuer recipient revocationList : obi:* @id
allowedOrigins audience endorsementComment narrative revocationReason salt targetCode : obi:* {}
uid verificationProperty : obi:* {}
hashed revoked : obi:* xsd:boolean
identity : obi:identityHash {}
issuedOn : obi:issueDate xsd:dateTime
revokedAssertions : obi:revoked {}
verification : obi:verify @id
verify : verification`;

/** Open Badges 1.1 and 2.0, with the two extensions of its documentation. */
export const openBadges2Tables: Readonly<Record<string, string>> = {
  'https://w3id.org/openbadges/v2': openBadges2,
  'https://openbadgespec.org/v2/context.json': openBadges2,

  'https://w3id.org/openbadges/v1': `
@it
ob : https://w3id.org/openbadges#
dc : dct~
rdf : http://www.w3.org/1999/02/22-rdf-syntax-ns#
rdfs : http://www.w3.org/2000/01/rdf-schema#
sec : sec~
schema : schema~
xsd : xsd~
about address image url : schema:* @id
alignment badge badgeOffer badgeTemplate criteria evidence issuer recipient : ob:* @id
issued : ob:* xsd:dateTime
recipientEmail recipientPassword tag Identity Badge BadgeOffer BadgeTemplate : ob:*
addressCountry addressLocality addressRegion description email familyName givenName : schema:*
name postalCode streetAddress PostalAddress : schema:*
comment label : rdfs:*
created : dc:* xsd:dateTime
creator : dc:* @id
title : dc:*
identityService : https://w3id.org/identity#* @id
credential claim owner privateKey publicKey publicKeyService : sec:* @id
cipherAlgorithm cipherData cipherKey digestAlgorithm digestValue domain : sec:*
initializationVector nonce normalizationAlgorithm password privateKeyPem publicKeyPem : sec:*
signature signatureAlgorithm signatureValue EncryptedMessage GraphSignature2012 : sec:*
expires : sec:expiration xsd:dateTime
revoked : sec:* xsd:dateTime
CryptographicKey : sec:Key
---
@it
obi : https://w3id.org/openbadges#
extensions : https://w3id.org/openbadges/extensions#
validation Assertion BadgeClass Issuer Extension TypeValidation FrameValidation : obi:*
validatesType validationSchema validationFrame : obi:*
xsd : xsd~
schema : schema~
sec : sec~
IssuerOrg : obi:Issuer
hosted : obi:HostedBadge
signed : obi:SignedBadge
name description : schema:* {}
url image : schema:* @id
uid salt : obi:* {}
recipient evidence verify badge criteria alignment issuer revocationList : obi:* @id
hashed : obi:* xsd:boolean
identity : obi:identityHash {}
issuedOn : obi:issueDate xsd:dateTime
expires : sec:expiration xsd:dateTime
tags : schema:keywords {}
email : schema:*`,

  'https://w3id.org/openbadges/extensions/applyLinkExtension/context.json': `
obi : https://w3id.org/openbadges#
extensions : https://w3id.org/openbadges/extensions#
url : extensions:applyLink`,

  'https://w3id.org/openbadges/extensions/exampleExtension/context.json': `
obi : https://w3id.org/openbadges#
extensions : https://w3id.org/openbadges/extensions#
exampleProperty : schema~text`,
};
