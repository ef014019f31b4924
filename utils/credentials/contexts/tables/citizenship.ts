/** Residence and citizenship cards, which the test vectors of the proof suites are about. */
export const citizenshipTables: Readonly<Record<string, string>> = {
  'https://w3id.org/citizenship/v4rc1': `
@p
image : schemas~* @id
QuantitativeValue : schemas~*
 @p
 unitCode value : schemas~*
PostalAddress : schemas~*
 @p
 addressCountry addressLocality addressRegion : schemas~*
Person : schemas~*
 @pit
 additionalName familyName gender givenName height : schemas~*
 birthCountry maritalStatus marriageCertificateNumber : cit~*
 birthDate : schemas~* xsd~dateTime
 image : schemas~* @id
 marriageLocation : cit~* @id
PermanentResident : cit~*
 @pit
 commuterClassification formerNationality : cit~*
 permanentResidentCard residence : cit~* @id
 residentSince : cit~* xsd~dateTime
PermanentResidentCard EmploymentAuthorizationDocument : cit~*
 @pit
 filingLocation : cit~* @id
 identifier : schemas~*
 lprCategory lprNumber : cit~*
 mrzHash : cit~* sec~multibase
PermanentResidentCardCredential EmploymentAuthorizationDocumentCredential : cit~*
CertificateOfNaturalizationCredential CertificateOfCitizenshipCredential : cit~*
EmployablePerson : cit~*
 @pit
 commuterClassification formerNationality : cit~*
 employmentAuthorizationDocument residence : cit~* @id
 residentSince : cit~* xsd~dateTime
NaturalizedPerson : cit~*
 @pit
 formerNationality commuterClassification : cit~*
 certificateOfNaturalization residence : cit~* @id
 residentSince : cit~* xsd~dateTime
CertificateOfNaturalization : cit~*
 @pit
 ceremonyDate : cit~* xsd~dateTime
 ceremonyLocation filingLocation naturalizationLocation : cit~* @id
 naturalizedBy insRegistrationNumber : cit~*
 identifier : schemas~*
Citizen : cit~*
 @pit
 certificateOfCitizenship : cit~* @id
CertificateOfCitizenship : cit~*
 @pit
 filingLocation ceremonyLocation : cit~* @id
 identifier : schemas~*
 ceremonyDate : cit~* xsd~dateTime
 cisRegistrationNumber : cit~*`,

  'https://w3id.org/citizenship/v1': `
@pv
name description identifier Person : schema~*
image : schema~* @id
PermanentResidentCard : cit~*
 @pvit
 description name identifier : schema~*
 image : schema~* @id
PermanentResident : cit~*
 @pvit
 ctzn : cit~
 schema : schema~
 xsd : xsd~
 birthCountry commuterClassification lprCategory lprNumber : ctzn:*
 birthDate : schema:* xsd:dateTime
 familyName gender givenName : schema:*
 residentSince : ctzn:* xsd:dateTime`,
};
