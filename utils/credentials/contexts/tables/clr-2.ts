/** Comprehensive Learner Record 2.0. */
export const clr2Tables: Readonly<Record<string, string>> = {
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json': `
@it
ClrCredential : clr~*
 @it
 partial : clr~* xsd:boolean
ClrSubject : clr~*
 @it
 cred : cred~
 obi : ob~
 achievement : clr~* obi:Achievement @set
 association : clr~* clr~Association @set
 verifiableCredential : clr~* cred:verifiableCredential @set
 identifier : clr~identifier-1 obi:Identifier @set
Association : clr~*
 associationType : clr~AssociationType {}
 sourceId targetId : clr~* xsd:anyURI`,

  'https://purl.imsglobal.org/spec/clr/v2p0/context.json': `
@it
ClrCredential : clr~*
 @it
ClrSubject : clr~*
 @it
 cred : cred~
 obi : https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#
 achievement : clr~* obi:Achievement @set
 association : clr~* clr~Association @set
 verifiableCredential : clr~* cred:verifiableCredential @set
Association : clr~*
 associationType : clr~AssociationType {}
 sourceId targetId : clr~* xsd:anyURI`,
};
