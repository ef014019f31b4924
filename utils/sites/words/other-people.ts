import type { Words } from './languages';

/** Headings of parts about others on sites that are mostly read in English. */
export const inEnglish =
  'also viewed|similar |you may|more (?:people|profiles)|(?:recommend|suggest)ed|^(?:our )?sponsors?\\P{L}*$|^(?:sponsored|promoted)(?:\\P{L}*$|:| (?:by|candidates|content|jobs|links|members|people|posts|profiles)\\b)|^(?:an )?advert(?:isement)?s?(?:\\P{L}*$| from\\b| [–—-])|^advertising\\P{L}*$|comment|who to follow';

/**
 * Headings of parts that are about others, or paid for: "People also viewed", "Sponsored", "3 comments". Words that
 * people have learned too, like "Advertising", count alone.
 */
export const otherPeople: Words = {
  en: inEnglish,
  de: 'auch angesehen|ähnliche|(?:auch|vielleicht) kennen|kennen k[öo]nn|empfohlen|gesponsert|^(?:(?:werbe)?anzeigen?|werbung)$|kommentar',
  fr: 'également|similaire|peut-être|recommandé|^publicité$|^publicités(?: |$)',
  es: 'también|similar|conozcas|recomendad|patrocin[ai]|^(?:publicidad|anuncios?)$',
  pt: 'também|semelhante|talvez|^anúncios?$',
  it: 'anche|simili|potresti|consigliat|commenti',
  nl: 'ook bekeken|vergelijkbare|misschien|aanbevolen|gesponsord|^advert\\p{L}*$|reacties|opmerking',
  pl: 'również|podobne|możesz|polecan|^reklam\\p{L}*$|komentarz',
  ja: '閲覧|類似|似た|知り合い|おすすめ|広告|コメント',
  zh: '还看|還看|相似|类似|可能认识|可能認識|推荐|推薦|广告|评论|評論',
  ar: 'شاهد|مشابه|تعرفه|مقترح|إعلان|تعليق',
  tr: 'görüntüle|benzer|tanıyor|önerilen|^reklam\\p{L}*$|yorum',
};
