/** The security vocabulary, versions 1 to 3: older proofs name the whole of it. */
export const securityTables: Readonly<Record<string, string>> = {
  'https://w3id.org/security/v1': `
@it
dc : dct~
sec : sec~
xsd : xsd~
EcdsaKoblitzSignature2016 Ed25519Signature2018 EncryptedMessage GraphSignature2012 : sec:*
LinkedDataSignature2015 LinkedDataSignature2016 authenticationTag : sec:*
canonicalizationAlgorithm cipherAlgorithm cipherData cipherKey digestAlgorithm digestValue : sec:*
domain encryptionKey initializationVector iterationCount nonce normalizationAlgorithm : sec:*
password privateKeyPem publicKeyBase58 publicKeyPem publicKeyWif salt signature : sec:*
signatureValue : sec:*
CryptographicKey : sec:Key
created : dc:* xsd:dateTime
creator : dc:* @id
expiration revoked : sec:* xsd:dateTime
expires : sec:expiration xsd:dateTime
owner privateKey publicKey publicKeyService : sec:* @id
signatureAlgorithm : sec:signingAlgorithm`,

  'https://w3id.org/security/v2': `
@v
---
<https://w3id.org/security/v1
---
AesKeyWrappingKey2019 DeleteKeyOperation DeriveSecretOperation EcdsaSecp256k1Signature2019 : sec:*
EcdsaSecp256r1Signature2019 EcdsaSecp256k1VerificationKey2019 : sec:*
EcdsaSecp256r1VerificationKey2019 Ed25519Signature2018 Ed25519VerificationKey2018 : sec:*
EquihashProof2018 ExportKeyOperation GenerateKeyOperation KmsOperation RevokeKeyOperation : sec:*
RsaSignature2018 RsaVerificationKey2018 Sha256HmacKey2019 SignOperation UnwrapKeyOperation : sec:*
VerifyOperation WrapKeyOperation X25519KeyAgreementKey2019 allowedAction capabilityAction : sec:*
challenge ciphertext jws plaintext proofValue referenceId unwrappedKey verifyData : sec:*
wrappedKey : sec:*
assertionMethod caveat : sec:* @id @set
authentication capabilityDelegation capabilityInvocation keyAgreement : sec:*Method @id @set
capability controller delegator invocationTarget invoker parentCapability : sec:* @id
verificationMethod : sec:* @id
capabilityChain : sec:* @id @list
equihashParameterK equihashParameterN : sec:* xsd:integer
kmsModule : sec:* {}
proof : sec:* @id @graph
proofPurpose : sec:* @vocab`,

  'https://w3id.org/security/v3': `
@pvit
JsonWebKey2020 Ed25519VerificationKey2020 ethereumAddress publicKeyHex : sec~* {}
blockchainAccountId MerkleProof2019 Bls12381G1Key2020 Bls12381G2Key2020 kmsModule : sec~* {}
JsonWebSignature2020 : sec~*
 @pvit
 challenge domain jws nonce : sec~*
 created : dct~* xsd~dateTime
 expires : sec~expiration xsd~dateTime
 proofPurpose : sec~* @vocab
  @pvit
  assertionMethod : sec~* @id @set
  authentication capabilityInvocation capabilityDelegation keyAgreement : sec~*Method @id @set
 verificationMethod : sec~* @id
Ed25519Signature2020 : sec~*
 @pit
 challenge domain nonce : sec~*
 created : dct~* xsd~dateTime
 expires : sec~expiration xsd~dateTime
 proofPurpose : sec~* @vocab
  @pvit
  assertionMethod : sec~* @id @set
  authentication capabilityInvocation capabilityDelegation keyAgreement : sec~*Method @id @set
 proofValue : sec~* {}
 verificationMethod : sec~* @id
publicKeyJwk : sec~* @json
BbsBlsSignature2020 BbsBlsSignatureProof2020 : sec~*
 @pit
 challenge domain nonce proofValue : sec~*
 created : dct~* xsd~dateTime
 proofPurpose : sec~* @vocab
  @pvit
  assertionMethod : sec~* @id @set
  authentication capabilityInvocation capabilityDelegation keyAgreement : sec~*Method @id @set
 verificationMethod : sec~* @id
EcdsaKoblitzSignature2016 EncryptedMessage GraphSignature2012 LinkedDataSignature2015 : sec~*
LinkedDataSignature2016 authenticationTag canonicalizationAlgorithm cipherAlgorithm : sec~*
cipherData cipherKey digestAlgorithm digestValue domain encryptionKey initializationVector : sec~*
iterationCount nonce normalizationAlgorithm owner password privateKey privateKeyPem : sec~*
publicKey publicKeyBase58 publicKeyPem publicKeyWif publicKeyService salt signature : sec~*
signatureValue proofValue AesKeyWrappingKey2019 DeleteKeyOperation DeriveSecretOperation : sec~*
EcdsaSecp256k1VerificationKey2019 EcdsaSecp256r1VerificationKey2019 : sec~*
Ed25519VerificationKey2018 EquihashProof2018 ExportKeyOperation GenerateKeyOperation : sec~*
KmsOperation RevokeKeyOperation RsaVerificationKey2018 Sha256HmacKey2019 SignOperation : sec~*
UnwrapKeyOperation VerifyOperation WrapKeyOperation X25519KeyAgreementKey2019 : sec~*
allowedAction capabilityAction challenge ciphertext jws plaintext referenceId unwrappedKey : sec~*
verifyData wrappedKey : sec~*
Ed25519Signature2018 EcdsaSecp256k1Signature2019 EcdsaSecp256r1Signature2019 : sec~*
 @pit
 challenge domain jws nonce proofValue : sec~*
 created : dct~* xsd~dateTime
 expires : sec~expiration xsd~dateTime
 proofPurpose : sec~* @vocab
  @pvit
  assertionMethod : sec~* @id @set
  authentication capabilityInvocation capabilityDelegation keyAgreement : sec~*Method @id @set
 verificationMethod : sec~* @id
CryptographicKey : sec~Key
created : dct~* xsd~dateTime
creator : dct~* @id
expiration revoked : sec~* xsd~dateTime
expires : sec~expiration xsd~dateTime
signatureAlgorithm : sec~signingAlgorithm
RsaSignature2018 : sec~*
 @p
 challenge domain jws nonce proofValue : sec~*
 created : dct~* xsd~dateTime
 expires : sec~expiration xsd~dateTime
 proofPurpose : sec~* @vocab
  @pvit
  assertionMethod : sec~* @id @set
  authentication capabilityInvocation capabilityDelegation keyAgreement : sec~*Method @id @set
 verificationMethod : sec~* @id
assertionMethod caveat : sec~* @id @set
authentication capabilityDelegation capabilityInvocation keyAgreement : sec~*Method @id @set
capability controller delegator invocationTarget invoker parentCapability : sec~* @id
verificationMethod : sec~* @id
capabilityChain : sec~* @id @list
equihashParameterK equihashParameterN : sec~* xsd~:integer
proof : sec~* @id @graph
proofPurpose : sec~* @vocab
 @pvit
 assertionMethod : sec~* @id @set
 authentication capabilityInvocation capabilityDelegation keyAgreement : sec~*Method @id @set`,
};
