/** Words that headings, firms, callings and credentials have that are written like names, and names have not. */
export const NO_NAME =
  /\b(?:about|academic|achievements?|administrator|agency|analy(?:st|tics)|architect|associate|awards?|aws|azure|badges?|basics|blog|careers?|certif\w+|cloud|company|consult(?:ants?|ing)|contact|coordinator|continua|corp(?:oration)?|courses?|credentials?|curriculum|cursos?|data|developer|digital|dipl[oô]mes?|director|education|engineer(?:ing)?|essentials|expert|foundations?|fundamentals|gmbh|google|group|holdings?|home|inc|jobs?|labs?|learning|linux|llc|ltd|manage(?:r|ment)|meine|meus|microsoft|migration|my|nachweise?|news|operator|our|partners?|practitioner|professional|python|school|science|security|services?|skills?|software|solutions?|specialist|studios?|systems?|team|technician|technolog(?:y|ies)|the|training|university|vitae|welcome|zertifikate?)\b/iu;

/** What people say before their names at the head of their own pages. */
export const GREETING =
  /^(?:(?:ciao|hallo|hello|hey|hi|hola|moin|ol[áa]|bonjour)(?: there)?[ ,!.–-]{1,4})?(?:i(?:['’]| a)m|my name is|ich (?:bin|heiße)|je (?:suis|m['’]appelle)|(?:yo )?soy|me llamo|(?:eu )?sou|(?:io )?sono|mi chiamo|ik ben|jestem) /iu;
