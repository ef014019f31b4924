/** Driving licences, mobile and American. */
export const drivingLicenceTables: Readonly<Record<string, string>> = {
  'https://w3id.org/vdl/v1': `
@pit
name description : schemas~*
image url : schemas~* @id
Iso18013DriversLicenseCredential : vdl~*
LicensedDriver : vdl~* @id
 @p
 driversLicense : vdl~license @id
Iso18013DriversLicense : vdl~*
 @p
 administrative_number : vdl~administrativeNumber
 age_birth_year : vdl~ageBirthYear xsd~unsignedInt
 age_in_years : vdl~ageInYears xsd~unsignedInt
 age_over_18 : vdl~ageOver18
 age_over_21 : vdl~ageOver21
 age_over_25 : vdl~ageOver25
 age_over_62 : vdl~ageOver62
 age_over_65 : vdl~ageOver65
 birth_date : vdl~birthDate xsd~dateTime
 birth_place : vdl~birthPlace
 document_number : vdl~documentNumber
 driving_privileges : vdl~drivingPrivileges @json
 expiry_date : vdl~expiryDate xsd~dateTime
 eye_colour : vdl~eyeColour
 family_name : vdl~familyName
 family_name_national_character : vdl~familyNameNationalCharacter
 given_name : vdl~givenName
 given_name_national_character : vdl~givenNameNationalCharacter
 hair_colour : vdl~hairColour
 height sex weight : vdl~* xsd~unsignedInt
 issue_date : vdl~issueDate xsd~dateTime
 issuing_authority : vdl~issuingAuthority
 issuing_country : vdl~issuingCountry
 issuing_jurisdiction : vdl~issuingJurisdiction
 nationality : vdl~*
 portrait : vdl~* @id
 portrait_capture_date : vdl~portraitCaptureDate xsd~dateTime
 resident_address : vdl~residentAddress
 resident_city : vdl~residentCity
 resident_country : vdl~residentCountry
 resident_postal_code : vdl~residentPostalCode
 resident_state : vdl~residentState
 signature_usual_mark : vdl~signatureUsualMark @id
 un_distinguishing_sign : vdl~unDistinguishingSign`,

  'https://w3id.org/vdl/aamva/v1': `
@p
aamva_aka_family_name_v2 : aamva~akaFamilyNameV2
aamva_aka_given_name_v2 : aamva~akaGivenNameV2
aamva_aka_suffix : aamva~akaSuffix
aamva_cdl_indicator : aamva~cdlIndicator xsd~unsignedInt
aamva_dhs_compliance : aamva~dhsCompliance
aamva_dhs_compliance_text : aamva~dhsCompliance_text
aamva_dhs_temporary_lawful_status : aamva~dhsTemporaryLawfulStatus xsd~unsignedInt
aamva_domestic_driving_privileges : aamva~domesticDrivingPrivileges @json
aamva_edl_credential : aamva~edlCredential xsd~unsignedInt
aamva_family_name_truncation : aamva~familyNameTruncation
aamva_given_name_truncation : aamva~givenNameTruncation
aamva_hazmat_endorsement_expiration_date : aamva~hazmatEndorsementExpirationDate xsd~dateTime
aamva_name_suffix : aamva~nameSuffix
aamva_organ_donor : aamva~organDonor xsd~unsignedInt
aamva_race_ethnicity : aamva~raceEthnicity
aamva_resident_county : aamva~residentCounty
aamva_sex : aamva~sex xsd~unsignedInt
aamva_veteran : aamva~veteran xsd~unsignedInt
aamva_weight_range : aamva~weightRange xsd~unsignedInt`,
};
