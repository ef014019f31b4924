const first = `
@it
xsd : xsds~
OpenBadgeCredential Criteria EndorsementCredential : ob~* {}
Achievement : ob~*
 achievementType fieldOfStudy humanCode specialization version : ob~* xsd:string
 alignment : ob~* ob~Alignment @set
 creator : ob~Profile {}
 creditsAvailable : ob~* xsd:float
 criteria : ob~Criteria @id
 otherIdentifier : ob~* ob~IdentifierEntry @set
 related : ob~* ob~Related @set
 resultDescription : ob~* ob~ResultDescription @set
 tag : schemas~keywords xsd:string @set
AchievementCredential : OpenBadgeCredential {}
AchievementSubject : ob~*
 achievement : ob~Achievement {}
 activityEndDate activityStartDate : ob~* xsd:date
 creditsEarned : ob~* xsd:float
 identifier : ob~* ob~IdentityObject @set
 licenseNumber role term : ob~* xsd:string
 result : ob~* ob~Result @set
 source : ob~* ob~Profile
Address : ob~*
 addressCountry addressLocality addressRegion postOfficeBoxNumber : schemas~* xsd:string
 postalCode streetAddress : schemas~* xsd:string
 addressCountryCode : ob~CountryCode xsd:string
 geo : ob~GeoCoordinates {}
Alignment : schemas~*
 targetCode targetType : ob~* xsd:string
 targetDescription targetFramework targetName : schemas~* xsd:string
 targetUrl : schemas~* xsd:anyURI
EndorsementSubject : ob~*
 endorsementComment : ob~* xsd:string
Evidence : ob~*
 audience genre : schemas~* xsd:string
GeoCoordinates : ob~*
 latitude longitude : schemas~* xsd:string
IdentifierEntry : ob~*
 identifier identifierType : ob~* xsd:string
IdentityObject : ob~*
 hashed : ob~* xsd:boolean
 identityHash identityType salt : ob~* xsd:string
Image : ob~*
 caption : schemas~* xsd:string
Profile : ob~*
 additionalName email familyName givenName honorificPrefix honorificSuffix : schemas~* xsd:string
 address : ob~Address {}
 dateOfBirth : ob~* xsd:date
 familyNamePrefix parentOrg patronymicName official : ob~* xsd:string
 otherIdentifier : ob~* ob~IdentifierEntry @set
 phone : ob~PhoneNumber xsd:string
Related : ob~*
 version : ob~* xsd:string
Result : ob~*
 achievedLevel resultDescription : ob~* xsd:anyURI
 status : ob~* xsd:string
 value : schemas~* xsd:string
ResultDescription : ob~*
 allowedValue : ob~* xsd:string @set
 requiredLevel : ob~* xsd:anyURI
 requiredValue resultType valueMax valueMin : ob~* xsd:string
 rubricCriterionLevel : ob~* ob~RubricCriterionLevel @set
RubricCriterionLevel : ob~*
 level points : ob~* xsd:string
alignment : ob~* ob~Alignment @set
description name : schemas~* xsd:string
endorsement : ob~* ob~EndorsementCredential @set
image : ob~* ob~Image
narrative : ob~* xsd:string
url : schemas~* xsd:anyURI`;

const beta = `
@it
xsd : xsds~
OpenBadgeCredential Criteria EndorsementCredential : beta~* {}
Achievement : beta~*
 achievementType fieldOfStudy humanCode specialization : beta~* xsd:string
 alignment : beta~Alignment {}
 creator : beta~Profile {}
 creditsAvailable : beta~* xsd:float
 criteria : beta~* @id
 tags : schemas~keywords xsd:string @set
AchievementCredential : OpenBadgeCredential {}
AchievementSubject : beta~*
 achievement : beta~Achievement {}
 identifier : beta~Identifier {}
 result : beta~Result {}
Address : beta~*
 addressCountry addressRegion postOfficeBoxNumber postalCode streetAddress : schemas~* xsd:string
 addressCountryCode : beta~CountryCode xsd:string
 addressLocality : schemas~addresLocality xsd:string
 geo : beta~GeoCoordinates {}
Alignment : schemas~*
 targetCode targetType : beta~* xsd:string
 targetDescription targetFramework targetName : schemas~* xsd:string
 targetUrl : schemas~* xsd:anyURI
EndorsementSubject : beta~*
 endorsementComment : beta~* xsd:string
Evidence : beta~*
 audience genre : schemas~* xsd:string
GeoCoordinates : beta~*
 latitude longitude : schemas~* xsd:string
IdentityObject : beta~*
 hashed : beta~* xsd:boolean
 identityHash salt : beta~* xsd:string
Image : beta~IdentityImage
 caption : schemas~* xsd:string
Profile : beta~*
 additionalName email familyName givenName honorificPrefix honorificSuffix : schemas~* xsd:string
 address : beta~Address {}
 dateOfBirth : beta~* xsd:date
 familyNamePrefix parentOrg patronymicName official sisSourcedId sourcedId : beta~* xsd:string
 phone : beta~PhoneNumber xsd:string
Result : beta~*
 achievedLevel resultDescription : beta~* xsd:anyURI
 status : beta~* xsd:string
 value : schemas~* xsd:string
ResultDescription : beta~*
 allowedValue requiredValue resultType valueMax valueMin : beta~* xsd:string
 requiredLevel : beta~* xsd:anyURI
 rubricCriterionLevel : beta~RubricCriterionLevel
RubricCriterionLevel : beta~*
 level points : beta~* xsd:string
alignment : beta~Alignment @id
description name : schemas~* xsd:string
endorsement image : beta~* @id
narrative : beta~* xsd:string
url : schemas~* xsd:anyURI`;

/** Open Badges 3.0 as it was first published, and the beta of 2022 under the addresses that issuers used. */
export const openBadges3EarlyTables: Readonly<Record<string, string>> = {
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json': `
@it
xsd : xsds~
OpenBadgeCredential Criteria EndorsementCredential : ob~* {}
Achievement : ob~*
 achievementType fieldOfStudy humanCode specialization version : ob~* xsd:string
 alignment otherIdentifier related resultDescription : ob~* @set
 creator : ob~* {}
 creditsAvailable : ob~* xsd:float
 criteria : ob~Criteria @id
 image : ob~Image @id
 tag : schemas~keywords xsd:string @set
AchievementCredential : OpenBadgeCredential {}
AchievementSubject : ob~*
 achievement : ob~achievement-0 {}
 activityEndDate activityStartDate : ob~* xsd:date
 creditsEarned : ob~* xsd:float
 identifier result : ob~* @set
 image : ob~Image @id
 licenseNumber role term : ob~* xsd:string
 source : ob~* @id
Address : ob~*
 addressCountry addressLocality addressRegion postOfficeBoxNumber : schemas~* xsd:string
 postalCode streetAddress : schemas~* xsd:string
 addressCountryCode : ob~CountryCode xsd:string
 geo : ob~GeoCoordinates {}
Alignment : schemas~AlignmentObject
 targetCode targetType : ob~* xsd:string
 targetDescription targetFramework targetName : schemas~* xsd:string
 targetUrl : schemas~* xsd:anyURI
EndorsementSubject : ob~*
 endorsementComment : ob~* xsd:string
Evidence : ob~*
 audience genre : schemas~* xsd:string
GeoCoordinates : ob~*
 latitude longitude : schemas~* xsd:string
IdentifierEntry : ob~*
 identifier identifierType : ob~* xsd:string
IdentityObject : ob~*
 hashed : ob~* xsd:boolean
 identityHash identityType salt : ob~* xsd:string
Image : ob~*
 caption : schemas~* xsd:string
Profile : ob~*
 additionalName email familyName givenName honorificPrefix honorificSuffix : schemas~* xsd:string
 address parentOrg : ob~* @id
 dateOfBirth : ob~* xsd:date
 familyNamePrefix patronymicName phone official : ob~* xsd:string
 image : ob~Image @id
 otherIdentifier : ob~* @set
Related : ob~*
 version : ob~* xsd:string
Result : ob~*
 achievedLevel resultDescription : ob~* xsd:anyURI
 status : ob~* xsd:string
 value : schemas~* xsd:string
ResultDescription : ob~*
 allowedValue : ob~* xsd:string @set
 requiredLevel : ob~* xsd:anyURI
 requiredValue resultType valueMax valueMin : ob~* xsd:string
 rubricCriterionLevel : ob~* @set
RubricCriterionLevel : ob~*
 level points : ob~* xsd:string
alignment endorsement : ob~* @set
awardedDate : ob~* xsd:dateTime
description name : schemas~* xsd:string
image : ob~* @id
narrative : ob~* xsd:string
url : schemas~* xsd:anyURI`,

  'https://purl.imsglobal.org/spec/ob/v3p0/context.json': first,
  'https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld': first,

  'https://imsglobal.github.io/openbadges-specification/ob_v3p0.html': beta,
  'https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json': beta,
};
