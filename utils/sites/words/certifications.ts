import type { Words } from './languages';

/** "Licenses & certifications", in the part that all its forms share. */
export const certifications: Words = {
  en: 'certif',
  de: 'zertifi',
  fr: 'certif',
  es: 'certif',
  pt: 'certif',
  it: 'certif',
  nl: 'certif',
  pl: 'certyf',
  ja: '資格|認定',
  zh: '[资資]格|[证證][书書照]|认证',
  ar: 'شهاد',
  tr: 'sertif',
};
