import type { Words } from './languages';

/** Headings of parts about others on sites that are mostly read in English. */
export const inEnglish =
  'also viewed|similar |you may|more (?:people|profiles)|(?:recommend|suggest)ed|sponsor|promoted|advert|comment|who to follow';

/** Headings of parts that are about others, or paid for: "People also viewed", "Sponsored", "3 comments". */
export const otherPeople: Words = {
  en: inEnglish,
  de: 'auch angesehen|ähnliche|kennen|empfohlen|gesponsert|anzeige|werbung|kommentar',
  fr: 'également|similaire|peut-être|recommandé|publicité',
  es: 'también|similar|conozcas|recomendad|patrocin|publici|anuncio',
  pt: 'também|semelhante|talvez|anúncio',
  it: 'anche|simili|potresti|consigliat|commenti',
  nl: 'ook bekeken|vergelijkbare|misschien|aanbevolen|gesponsord|advert|reacties|opmerking',
  pl: 'również|podobne|możesz|polecan|reklam|komentarz',
  ja: '閲覧|類似|似た|知り合い|おすすめ|広告|コメント',
  zh: '还看|還看|相似|类似|可能认识|可能認識|推荐|推薦|广告|评论|評論',
  ar: 'شاهد|مشابه|تعرفه|مقترح|إعلان|تعليق',
  tr: 'görüntüle|benzer|tanıyor|önerilen|reklam|yorum',
};
