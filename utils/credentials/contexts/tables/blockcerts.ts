/** Blockcerts, from 2.0 to 3.2. */
export const blockcertsTables: Readonly<Record<string, string>> = {
  'https://w3id.org/blockcerts/v3.2': `
@it
bc : https://w3id.org/blockcerts#
schema : schemas~
sec : sec~
BlockcertsCredential BlockcertsIssuerProfile metadata : bc:*
introductionUrl : bc:* @id
display : bc:*
 @it
 contentMediaType contentEncoding content : bc:* {}
email url image criteria claim : schema:* {}
publicKey : sec:*
 created : bc:* {}
revocationList : bc:* {}`,

  'https://w3id.org/blockcerts/v3.1': `
@it
bc : https://w3id.org/blockcerts#
cp : https://w3id.org/chainpoint#
vc : https://www.w3.org/2018/credentials/v1
schema : schemas~
sec : sec~
xsd : xsd~
BlockcertsCredential metadata : bc:*
introductionUrl : bc:* @id
display : bc:*
 @it
 contentMediaType contentEncoding content : bc:* {}
CryptographicKey : sec:Key
domain nonce proofValue challenge : sec:*
assertionMethod : sec:* @id @set
authentication : sec:*Method @id @set
proofPurpose : sec:* @vocab
verificationMethod : sec:* @id
created : https://purl.org/dc/terms/* xsd:dateTime
expires : sec:expiration xsd:dateTime
name description email url image criteria claim : schema:* {}
publicKey : sec:* {}`,

  'https://w3id.org/blockcerts/v3': `
@it
bc : https://w3id.org/blockcerts#
cp : https://w3id.org/chainpoint#
vc : https://www.w3.org/2018/credentials/v1
schema : schemas~
sec : sec~
xsd : xsd~
MerkleProof2019 domain nonce proofValue challenge : sec:*
BlockcertsCredential metadata : bc:*
introductionUrl : bc:* @id
display : bc:*
 @it
 contentMediaType contentEncoding content : bc:* {}
CryptographicKey : sec:Key
assertionMethod : sec:* @id @set
authentication : sec:*Method @id @set
proofPurpose : sec:* @vocab
verificationMethod : sec:* @id
created : https://purl.org/dc/terms/* xsd:dateTime
expires : sec:expiration xsd:dateTime
name description email url image criteria claim : schema:* {}
publicKey : sec:* {}`,

  'https://w3id.org/blockcerts/v2': `
@it
bc : https://w3id.org/blockcerts#
obi : https://w3id.org/openbadges#
cp : https://w3id.org/chainpoint#
schema : schema~
sec : sec~
xsd : xsd~
MerkleProof2017 signature : sec:*
RecipientProfile SignatureLine MerkleProofVerification2017 recipientProfile signatureLines : bc:*
subtitle : bc:*
introductionUrl : bc:* @id
jobTitle : schema:*
expires : sec:expiration xsd:dateTime
revoked : obi:* xsd:boolean
CryptographicKey : sec:Key
verification : obi:verify @id
publicKey : sec:* @id
BTCOpReturn targetHash merkleRoot proof anchors sourceId right left : cp:*`,

  'https://w3id.org/blockcerts/schema/2.0-alpha/context.json': `
@it
bc : https://w3id.org/blockcerts#
obi : https://w3id.org/openbadges#
cp : https://w3id.org/chainpoint#
schema : schema~
sec : sec~
xsd : xsd~
MerkleProof2017 signature : sec:*
RecipientProfile SignatureLine MerkleProofVerification2017 recipientProfile signatureLines : bc:*
subtitle verification publicKeys : bc:*
introductionUrl : bc:* @id
jobTitle : schema:*
creator : dc:* @id
expires revoked : sec:expiration xsd:dateTime
CryptographicKey : sec:Key
ChainpointSHA256v2 BTCOpReturn targetHash merkleRoot proof anchors sourceId right left : cp:*`,
};
