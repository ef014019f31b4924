import type { Section } from './headings';

/** Headings of postings in eleven other languages, as a whole line; by section, then by language. */
const HEADINGS: Readonly<Record<Section, readonly string[]>> = {
  must: [
    'ihr profil|dein profil|anforderungen|anforderungsprofil|das bringst du mit|das bringen sie mit|was du mitbringst|was sie mitbringen|voraussetzungen|ihre qualifikationen|deine qualifikationen|qualifikation|qualifikationen|das erwarten wir',
    'profil recherché|votre profil|ton profil|profil|compétences requises|exigences|qualifications requises|prérequis|formation et expérience|compétences',
    'requisitos|perfil|tu perfil|perfil requerido|perfil buscado|requisitos mínimos|qué buscamos|lo que buscamos|formación y experiencia|requisitos imprescindibles',
    'requisitos obrigatórios|o que procuramos|o que buscamos|perfil do candidato|qualificações|formação e experiência',
    'requisiti|profilo|il tuo profilo|profilo ricercato|cosa cerchiamo|competenze richieste|requisiti richiesti|requisiti minimi',
    'functie-eisen|jouw profiel|profiel|wie ben jij|wat vragen wij|wat breng je mee|functie eisen|vereisten|wij vragen',
    'wymagania|nasze wymagania|oczekujemy|czego oczekujemy|profil kandydata|wymagane kwalifikacje|kogo szukamy',
    'kvalifikationer|din profil|krav|vi söker dig som|vem är du|kravprofil|dina kvalifikationer|formella krav',
    '応募資格|必須条件|必須要件|必須スキル|求める人物像|必要な経験・スキル|応募要件|必要条件',
    '任职要求|任职资格|岗位要求|职位要求|应聘条件|要求|我们希望你',
    'المتطلبات|المؤهلات|المؤهلات المطلوبة|المهارات المطلوبة|الشروط|متطلبات الوظيفة|شروط التقديم',
  ],
  preferred: [
    'von vorteil|wünschenswert|idealerweise|das wäre ein plus|nice to have|pluspunkte|gerne auch',
    'atouts|les plus|souhaité|un plus|serait un plus|qualités appréciées|compétences appréciées',
    'deseable|se valora|se valorará|valorable|requisitos deseables|conocimientos deseables',
    'diferenciais|desejável|será um diferencial|requisitos desejáveis|valorizamos',
    'costituisce titolo preferenziale|requisiti preferenziali|gradito|sarà considerato un plus|preferibile',
    'pluspunten|een pré|is een pré|mooi meegenomen',
    'mile widziane|dodatkowe atuty|dodatkowym atutem będzie|atutem będzie',
    'meriterande|det är meriterande|vi ser gärna',
    '歓迎条件|歓迎スキル|歓迎要件|あれば尚可|尚可',
    '优先条件|加分项|优先考虑',
    'يفضل|المهارات المفضلة|مؤهلات إضافية|ميزة إضافية',
  ],
  context: [
    'ihre aufgaben|deine aufgaben|aufgaben|aufgabengebiet|tätigkeiten|das erwartet dich|das erwartet sie|stellenbeschreibung|was sie erwartet|was dich erwartet',
    'vos missions|missions|missions principales|description du poste|responsabilités|le poste|tes missions',
    'funciones|responsabilidades|tus funciones|descripción del puesto|tareas|qué harás|funciones principales',
    'responsabilidades e atribuições|atividades|descrição da vaga|funções|o que vai fazer|principais responsabilidades',
    'mansioni|responsabilità|attività|le attività|descrizione del ruolo|di cosa ti occuperai|le tue attività|il ruolo',
    'wat ga je doen|taken|jouw taken|werkzaamheden|functieomschrijving|de functie|verantwoordelijkheden',
    'obowiązki|zakres obowiązków|opis stanowiska|twoje zadania|zadania|czym będziesz się zajmować',
    'arbetsuppgifter|dina arbetsuppgifter|om rollen|om tjänsten|ansvarsområden|vad du kommer att göra',
    '仕事内容|業務内容|職務内容|担当業務',
    '岗位职责|工作职责|工作内容|职位描述|岗位描述',
    'المهام|المسؤوليات|المهام والمسؤوليات|الوصف الوظيفي|وصف الوظيفة|مهام الوظيفة',
  ],
  company: [
    'über uns|wer wir sind|das unternehmen|unser unternehmen',
    'qui sommes-nous|à propos de nous|l’entreprise|notre entreprise|qui sommes nous',
    'sobre nosotros|quiénes somos|la empresa|nuestra empresa',
    'sobre nós|quem somos|a empresa|sobre a empresa',
    'chi siamo|l’azienda|la nostra azienda',
    'over ons|wie zijn wij|het bedrijf',
    'o nas|kim jesteśmy|o firmie',
    'om oss|vilka vi är|om företaget',
    '会社概要|企業情報|会社紹介|私たちについて',
    '公司介绍|关于我们|公司简介',
    'من نحن|عن الشركة|نبذة عن الشركة',
  ],
  offer: [
    'wir bieten|das bieten wir|unser angebot|unsere benefits|ihre vorteile|deine vorteile|was wir bieten|bewerbung|kontakt|das bieten wir dir|das bieten wir ihnen|benefits',
    'nous offrons|avantages|ce que nous offrons|rémunération|pourquoi nous rejoindre|candidature|nous vous offrons',
    'ofrecemos|qué ofrecemos|beneficios|te ofrecemos|lo que ofrecemos|se ofrece',
    'oferecemos|benefícios|o que oferecemos|remuneração',
    'offriamo|cosa offriamo|la nostra offerta|vantaggi|si offre',
    'wij bieden|wat bieden wij|arbeidsvoorwaarden|ons aanbod|solliciteren',
    'oferujemy|co oferujemy|benefity|nasza oferta',
    'vi erbjuder|förmåner|ansökan|vad vi erbjuder|om anställningen',
    '待遇|福利厚生|給与|応募方法|勤務時間',
    '福利待遇|薪资福利|我们提供|应聘方式',
    'المزايا|نقدم لك|الراتب والمزايا|كيفية التقديم|ماذا نقدم',
  ],
};

const SECTIONS = [
  'must',
  'preferred',
  'context',
  'company',
  'offer',
] as const satisfies readonly Section[];

const sections: ReadonlyMap<string, Section> = new Map(
  SECTIONS.flatMap((section) =>
    HEADINGS[section].flatMap((list) =>
      list.split('|').map((heading) => [heading, section] as const),
    ),
  ),
);

/** What stands before and behind the words of a heading: signs, pictures, numbers, a colon, a question mark. */
const AROUND = /^[^\p{L}]+|[\s:：?？!！.…\-–—】」\]]+$/gu;

/** "Dein Profil – das bringst du mit" is one where each of its parts is. */
export function headingAbroad(line: string): Section | undefined {
  if (line.length > 60) return undefined;
  const [first, ...others] = line.split(/\s[–—|-]\s|:\s/u).map(sectionOf);
  return others.every((other) => other !== undefined) ? first : undefined;
}

const sectionOf = (heading: string): Section | undefined =>
  sections.get(heading.normalize('NFC').replace(AROUND, '').replace(/'/gu, '’').toLowerCase());
