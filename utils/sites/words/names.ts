import type { Words } from './languages';

/** The head of a column of whole names. */
export const wholeName: Words = {
  en: '(?:full )?name|person|people|member|student|learner|employee|participant',
  de: '(?:voller |vollständiger )?name|mitglied|teilnehmer(?::?in)?',
  fr: 'nom(?: complet| et prénom)?|personne|membre',
  es: 'nombre(?: completo| y apellidos)?|persona',
  pt: 'nome(?: completo)?|pessoa',
  it: 'nome(?: completo| e cognome)?|nominativo',
  nl: '(?:volledige )?naam|persoon',
  pl: 'imię i nazwisko|osoba|nazwa',
  ja: 'お?名前|氏名',
  zh: '姓名|名字',
  ar: 'الاسم(?: الكامل)?',
  tr: 'adı? soyadı?|isim|kişi',
};

/** The head of a column of given names. */
export const givenName: Words = {
  en: '(?:first|given)[ -]?names?',
  de: 'vornamen?',
  fr: 'prénoms?',
  es: 'nombres?',
  pt: 'nome',
  it: 'nome',
  nl: 'voornaam',
  pl: 'imię|imiona',
  ja: '名',
  zh: '名',
  ar: 'الاسم الأول',
  tr: 'adı?',
};

/** The head of a column of family names. */
export const familyName: Words = {
  en: '(?:last|family)[ -]?name|surname',
  de: '(?:nach|familien)name',
  fr: 'nom(?: de famille)?',
  es: 'apellidos?',
  pt: 'sobrenome|apelido',
  it: 'cognome',
  nl: 'achternaam',
  pl: 'nazwisko',
  ja: '姓',
  zh: '姓',
  ar: 'اسم العائلة',
  tr: 'soyadı?|soyisim',
};
