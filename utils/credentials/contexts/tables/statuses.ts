/** Status lists, one context for each generation. */
export const statusTables: Readonly<Record<string, string>> = {
  'https://www.w3.org/ns/credentials/status/v1': `
@pit
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
 statusSize : status~* xsds~integer`,

  'https://w3id.org/vc/status-list/2021/v1': `
@p
StatusList2021Credential : https://w3id.org/vc/status-list#*
 @pit
 description name : schema~*
StatusList2021 : https://w3id.org/vc/status-list#*
 @pit
 statusPurpose encodedList : https://w3id.org/vc/status-list#*
StatusList2021Entry : https://w3id.org/vc/status-list#*
 @pit
 statusPurpose statusListIndex : https://w3id.org/vc/status-list#*
 statusListCredential : https://w3id.org/vc/status-list#* @id`,

  'https://w3id.org/vc-revocation-list-2020/v1': `
@p
RevocationList2020Credential : https://w3id.org/vc-revocation-list-2020#*
 @pit
 description name : schema~*
RevocationList2020 : https://w3id.org/vc-revocation-list-2020#*
 @pit
 encodedList : https://w3id.org/vc-revocation-list-2020#*
RevocationList2020Status : https://w3id.org/vc-revocation-list-2020#*
 @pit
 revocationListCredential : https://w3id.org/vc-revocation-list-2020#* @id
 revocationListIndex : https://w3id.org/vc-revocation-list-2020#*`,
};
