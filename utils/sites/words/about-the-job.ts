import type { Words } from './languages';

/** How LinkedIn heads the description of a posting; from memory but for the English one. */
export const aboutTheJob: Words = {
  en: 'about the job',
  de: 'zum job',
  fr: 'à propos de l.offre',
  es: 'acerca del empleo',
  pt: 'sobre a vaga',
  it: 'sull.offerta',
  nl: 'over de vacature',
  pl: 'o ofercie pracy',
  ja: '求人.*について',
  zh: '关于.*职位|關於.*職缺',
  ar: 'عن الوظيفة',
  tr: 'iş.* hakkında',
};
