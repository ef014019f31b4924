import type { Words } from './languages';

/** What the people of a list are called, in the part that all forms share. */
export const applicants: Words = {
  en: 'applicant|candidate',
  de: 'bewerber|kandidat',
  fr: 'candidat|postulant',
  es: 'candidat|postulante|solicitante',
  pt: 'candidat',
  it: 'candidat',
  nl: 'kandida|sollicitant',
  pl: 'kandyda|aplikant',
  ja: '応募者|候補者',
  zh: '候选人|候選人|申请人|申請人|应聘者|應徵者|求职者',
  ar: 'مرشح|متقدم',
  tr: 'aday|başvuran',
};
