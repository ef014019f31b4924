/** Open Badges 3.0 as it is issued today, and its extension to other credentials. */
export const openBadges3Tables: Readonly<Record<string, string>> = {
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': `
@pit
OpenBadgeCredential Criteria EndorsementCredential narrative : ob~* {}
Achievement : ob~*
 @pit
 achievementType creator fieldOfStudy humanCode specialization version : ob~* {}
 alignment otherIdentifier related resultDescription : ob~* @set
 creditsAvailable : ob~* xsds~float
 criteria : ob~Criteria @id
 image : ob~* @id
 tag : schemas~keywords @set
 inLanguage : schemas~* {}
AchievementCredential : OpenBadgeCredential {}
AchievementSubject : ob~*
 @pit
 achievement licenseNumber role term : ob~* {}
 activityEndDate activityStartDate : ob~* xsds~date
 creditsEarned : ob~* xsds~float
 identifier result : ob~* @set
 image source : ob~* @id
Address : ob~*
 @pit
 addressCountry addressLocality addressRegion postOfficeBoxNumber postalCode : schemas~* {}
 streetAddress : schemas~* {}
 addressCountryCode : ob~CountryCode {}
 geo : ob~GeoCoordinates {}
Alignment : schemas~AlignmentObject
 @pit
 targetCode targetType : ob~* {}
 targetDescription targetFramework targetName : schemas~* {}
 targetUrl : schemas~* xsds~anyURI
EndorsementSubject : ob~*
 @pit
 endorsementComment : ob~* {}
Evidence : ob~*
 @pit
 audience genre : schemas~* {}
GeoCoordinates : ob~*
 @pit
 latitude longitude : schemas~* {}
IdentifierEntry : ob~*
 @pit
 identifier identifierType : ob~* {}
IdentityObject : ob~*
 @pit
 hashed : ob~* xsds~boolean
 identityHash identityType salt : ob~* {}
Image : ob~*
 @pit
 caption : schemas~* {}
Profile : ob~*
 @pit
 additionalName email familyName givenName honorificPrefix honorificSuffix : schemas~* {}
 address image parentOrg : ob~* @id
 dateOfBirth : ob~* xsds~date
 familyNamePrefix patronymicName phone official : ob~* {}
 otherIdentifier : ob~* @set
Related : ob~*
 @pit
 version : ob~* {}
 inLanguage : schemas~* {}
Result : ob~*
 @pit
 achievedLevel resultDescription : ob~* xsds~anyURI
 status : ob~* {}
 value : schemas~* {}
ResultDescription : ob~*
 @pit
 allowedValue : ob~* @list
 requiredLevel : ob~* xsds~anyURI
 requiredValue resultType valueMax valueMin : ob~* {}
 rubricCriterionLevel : ob~* @set
RubricCriterionLevel : ob~*
 @pit
 level points : ob~* {}
alignment endorsement endorsementJwt : ob~* @set
description inLanguage name : schemas~* {}
image : ob~* @id
url : schemas~* xsds~anyURI
awardedDate : ob~* xsd:dateTime
jti : jwt~* @id`,

  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json': `
@pit
OpenBadgeCredential Criteria EndorsementCredential narrative : ob~* {}
Achievement : ob~*
 @pit
 achievementType creator fieldOfStudy humanCode specialization version : ob~* {}
 alignment otherIdentifier related resultDescription : ob~* @set
 creditsAvailable : ob~* xsds~float
 criteria : ob~Criteria @id
 image : ob~Image @id
 tag : schemas~keywords @set
AchievementCredential : OpenBadgeCredential {}
AchievementSubject : ob~*
 @pit
 achievement : ob~achievement-0 {}
 activityEndDate activityStartDate : ob~* xsds~date
 creditsEarned : ob~* xsds~float
 identifier result : ob~* @set
 image : ob~Image @id
 licenseNumber role term : ob~* {}
 source : ob~* @id
Address : ob~*
 @pit
 addressCountry addressLocality addressRegion postOfficeBoxNumber postalCode : schemas~* {}
 streetAddress : schemas~* {}
 addressCountryCode : ob~CountryCode {}
 geo : ob~GeoCoordinates {}
Alignment : schemas~AlignmentObject
 @pit
 targetCode targetType : ob~* {}
 targetDescription targetFramework targetName : schemas~* {}
 targetUrl : schemas~* xsds~anyURI
EndorsementSubject : ob~*
 @pit
 endorsementComment : ob~* {}
Evidence : ob~*
 @pit
 audience genre : schemas~* {}
GeoCoordinates : ob~*
 @pit
 latitude longitude : schemas~* {}
IdentifierEntry : ob~*
 @pit
 identifier identifierType : ob~* {}
IdentityObject : ob~*
 @pit
 hashed : ob~* xsds~boolean
 identityHash identityType salt : ob~* {}
Image : ob~*
 @pit
 caption : schemas~* {}
Profile : ob~*
 @pit
 additionalName email familyName givenName honorificPrefix honorificSuffix : schemas~* {}
 address parentOrg : ob~* @id
 dateOfBirth : ob~* xsds~date
 familyNamePrefix patronymicName phone official : ob~* {}
 image : ob~Image @id
 otherIdentifier : ob~* @set
Related : ob~*
 @pit
 version : ob~* {}
Result : ob~*
 @pit
 achievedLevel resultDescription : ob~* xsds~anyURI
 status : ob~* {}
 value : schemas~* {}
ResultDescription : ob~*
 @pit
 allowedValue : ob~* @list
 requiredLevel : ob~* xsds~anyURI
 requiredValue resultType valueMax valueMin : ob~* {}
 rubricCriterionLevel : ob~* @set
RubricCriterionLevel : ob~*
 @pit
 level points : ob~* {}
alignment endorsement : ob~* @set
description name : schemas~* {}
image : ob~Image @id
url : schemas~* xsds~anyURI`,

  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': `
@it
1EdTechJsonSchemaValidator2019 : https://purl.imsglobal.org/spec/vccs/v1p0/context.json#*
1EdTechRevocationList : https://purl.imsglobal.org/spec/vcrl/v1p0/context.json#*
1EdTechCredentialRefresh : https://purl.imsglobal.org/spec/vccr/v1p0/context.json#*`,
};
