/** The Digital Credentials Consortium's own terms. */
export const dccTables: Readonly<Record<string, string>> = {
  'https://w3id.org/dcc/v1': `
@pit
EducationalOccupationalCredential EducationalOccupationalProgram Course CourseInstance : schema~*
Person name url identifier courseCode numberOfCredits startDate endDate value : schema~*
educationalCredentialAwarded hasCourseInstance hasCredential : schema~*
description : schema~* {}
image : schema~* @id
awardedOnCompletionOf : ^schema~educationalCredentialAwarded
competencyRequired credentialCategory : schema~EducationalOccupationalCredential#*
assertion ProgramCompletionCredential CourseCompletionCredential : https://w3id.org/dcc/v1#*
LearningCredential Assertion : https://w3id.org/dcc/v1#*
Issuer : https://w3id.org/openbadges#*`,
};
