import type { Words } from './languages';

/** How LinkedIn heads the description of a posting; from memory but for the English one. */
export const aboutTheJob: Words = {
  en: 'about the job',
  de: 'details zum job|über (?:den|diesen) job',
  fr: "à propos de l[’']offre|description du poste",
  es: 'acerca del empleo',
  pt: 'sobre a vaga',
  it: "informazioni sull[’']offerta",
  nl: 'over de vacature',
  pl: 'o ofercie pracy|o stanowisku',
  ja: '求人(?:情報)?について',
  zh: '关于(?:此)?职位|關於(?:此)?職缺',
  ar: '(?:عن|حول) الوظيفة',
  tr: 'iş (?:ilanı )?hakkında',
};
