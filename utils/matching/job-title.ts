/** What people are called by their work; a line without any is no title of a job. */
const TITLE =
  /\b(?:accountant|administrator|advisor|agent|aide|analyst|architect|assistant|associate|attendant|buyer|carpenter|cashier|chef|clerk|coach|consultant|cook|coordinator|counsell?or|dentist|designer|developer|director|driver|editor|electrician|engineer|estimator|executive|expert|foreman|generalist|guard|handyman|head|hygienist|inspector|installer|intern|interpreter|janitor|lawyer|lead|lecturer|librarian|machinist|manager|mechanic|midwife|nurse|nutritionist|officer|operator|paralegal|pharmacist|physician|physiotherapist|picker|planner|plumber|porter|programmer|psychologist|recruiter|representative|researcher|scientist|server|specialist|strategist|superintendent|supervisor|surveyor|teacher|technician|technologist|teller|tester|therapist|trainer|translator|tutor|waiter|waitress|welder|worker|writer)s?\b/iu;

/** What speaks of the applicant is no title, whatever it names. */
const SPEAKS =
  /\b(?:years?|experience|degree|certificat|licen[cs]e|must|required|preferred|knowledge|skills?|you|we|our)\b|[.:;!?]$/iu;

/** Whether a line names what people are called by their work. */
export const namesATitle = (line: string): boolean => TITLE.test(line);

/** The line above a posting that somebody has copied as text: the title of the job itself. */
export const isJobTitle = (line: string): boolean =>
  line.split(/\s+/u).length <= 9 && TITLE.test(line) && !SPEAKS.test(line);
