import type { Words } from './languages';

/** The heading above the description of a posting; from memory but for the English one. */
export const aboutTheJob: Words = {
  en: 'about (?:the|this) (?:job|role)|(?:full )?job description',
  de: '(?:details zum job(?:angebot)?|über (?:den job|die stelle|diesen job)|stellenbeschreibung)',
  fr: "(?:à propos (?:de l[’']offre d[’']emploi|du poste)|description du poste)",
  es: '(?:acerca del empleo|descripción del (?:empleo|puesto))',
  pt: '(?:sobre a vaga|descrição da vaga)',
  it: "(?:informazioni sull[’']offerta(?: di lavoro)?|descrizione (?:del lavoro|dell[’']offerta))",
  nl: '(?:over de vacature|functieomschrijving)',
  pl: '(?:informacje o (?:ofercie pracy|stanowisku)|o (?:ofercie pracy|stanowisku)|opis stanowiska)',
  ja: '(?:求人(?:情報)?について|仕事内容|職務内容)',
  zh: '(?:关于(?:此)?职位|职位描述|關於(?:此)?職缺|職缺說明)',
  ar: '(?:(?:نبذة عن|حول) الوظيفة|وصف الوظيفة)',
  tr: '(?:(?:iş|bu iş|iş ilanı) hakkında|iş tanımı)',
};
