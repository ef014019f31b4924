/** The rights language that a credential's terms of use are written in. */
export const odrlTables: Readonly<Record<string, string>> = {
  'https://www.w3.org/ns/odrl.jsonld': `
@t
odrl : http://www.w3.org/ns/odrl/2/
rdf : http://www.w3.org/1999/02/22-rdf-syntax-ns#
rdfs : http://www.w3.org/2000/01/rdf-schema#
owl : http://www.w3.org/2002/07/owl#
skos : http://www.w3.org/2004/02/skos/core#
dct : dct~
xsd : xsd~
vcard : http://www.w3.org/2006/vcard/ns#
foaf : http://xmlns.com/foaf/0.1/
schema : schema~
cc : http://creativecommons.org/ns#
uid : @id
Policy Rule ConflictTerm perm prohibit invalid Agreement Assertion Offer Privacy Request : odrl:*
Set Ticket Asset AssetCollection Party PartyCollection PartyScope Action Permission : odrl:*
Prohibition use grantUse aggregate annotate anonymize archive concurrentUse derive : odrl:*
digitize display distribute execute extract give index install modify move play present : odrl:*
print read reproduce sell stream textToSpeech transfer transform translate Duty : odrl:*
acceptTracking attribute compensate delete ensureExclusivity include inform nextPolicy : odrl:*
obtainConsent reviewPolicy uninstall watermark Constraint LogicalConstraint Operator : odrl:*
RightOperand rightOperand LeftOperand unit status absolutePosition : odrl:*
absoluteSpatialPosition absoluteTemporalPosition absoluteSize count dateTime delayPeriod : odrl:*
deliveryChannel elapsedTime event fileFormat language media meteredTime payAmount : odrl:*
percentage product purpose recipient relativePosition relativeSpatialPosition : odrl:*
relativeTemporalPosition relativeSize resolution spatial spatialCoordinates systemDevice : odrl:*
timeInterval unitOfCount version virtualLocation eq gt gteq lt lteq isA hasPart isPartOf : odrl:*
isAllOf isAnyOf isNoneOf or xone and andSequence policyUsage : odrl:*
profile inheritFrom relation hasPolicy target output partOf source assignee assigner : odrl:* @id
assigneeOf assignerOf attributedParty attributingParty compensatedParty : odrl:* @id
compensatingParty consentingParty consentedParty informedParty informingParty : odrl:* @id
trackingParty trackedParty contractingParty contractedParty includedIn implies : odrl:* @id
permission prohibition obligation duty consequence remedy constraint refinement : odrl:* @id
conflict function action operator leftOperand : odrl:* @vocab
rightOperandReference : odrl:* xsd:anyURI
dataType : odrl:datatype xsd:anyType
industry : odrl:industry:
neq : odrl:neg`,
};
