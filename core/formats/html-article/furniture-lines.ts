/**
 * Whole lines of pages that are no copy, and words in front of links to other stories, by language.
 * Each is a rule for a whole line: the same words inside a sentence are copy.
 */

/** Invitations, buttons, counters. Each is a whole line; sources: pages of Korean, American and British papers. */
const INVITATIONS: readonly RegExp[] = [
  /^(?:이|좋은)\s?기사를?\s?추천/,
  /^이 기사(?:를|가|의|에|는)\s.{0,40}(?:추천|공유|댓글|좋아요|구독)/,
  /^(?:좋아요|슬퍼요|화나요|훈훈해요|후속기사 원해요|응원해요|축하해요|기대해요|놀랐어요|싫어요|쏠쏠정보|흥미진진|공감백배|분석탁월|후속강추)(?:\s?\d{1,7})?$/,
  /^(?:글자\s?크기|글씨|폰트|인쇄|프린트|스크랩|본문\s?(?:바로가기|듣기|요약봇)|url\s?복사|링크\s?복사|주소\s?복사|카카오(?:톡|스토리)?|페이스북|트위터|네이버(?:\s?(?:밴드|블로그))?|밴드|공유|닫기|확대|크게보기|이미지\s?확대|사진\s?확대|기사\s?(?:저장|공유|듣기)|댓글\s?\d{0,7}|더\s?보기|목록|이전\s?기사|다음\s?기사|가|가 가|추천\s?(?:기사|뉴스)|주요\s?뉴스|인기\s?뉴스|광고|기자\s?구독|기자페이지)\s{0,2}(?:하기)?$/i,
  /(?:채널|뉴스레터|유튜브|텔레그램).{0,40}(?:구독|추가)(?:하기|하세요|해주세요)?[!.]?$/,
  /^(?:▶|☞|►|■|\[?관련\s?기사|\[?관련\s?뉴스|\[?다른 기사).{0,120}(?:바로가기|구독|보기|클릭|☞)\]?$/,
  /^▶?\s?(?:카카오톡|제보\s?(?:하기|전화)|기사\s?제보|뉴스\s?제보|제보는)(?:[\s:].{0,120})?$/,
  /^(?:share|save|tweet|pin|print|email|whatsapp|linkedin|telegram|copy(?: link)?|comments?|listen(?: to (?:this )?article)?|play|watch|follow|subscribe(?: now)?|sign up(?: now| here)?|log ?in|register|close|menu|more|next|previous|view comments?|show (?:all )?comments|add .{1,30} on google|text size|loading(?:\.{3})?|\d{1,3} min(?:utes?)? read|\d{1,6} (?:shares?|comments?|views?))$/i,
  /^(?:advertisement|ad|sponsored(?: content)?|article continues (?:below|after).{0,40}|story continues.{0,40}|continue reading(?: below)?|scroll (?:down )?to continue.{0,40}|more (?:on|from) this (?:story|topic)|more from .{1,40}|recommended (?:stories|reading|for you)|you (?:may|might) also (?:like|be interested in).{0,20}|trending(?: now)?|top stories|latest (?:news|stories)|editor'?s picks?|read (?:also|next|more)|related (?:topics|content|coverage|links|reading)|see also|image source.{0,60})$/i,
  /^(?:sign up|subscribe|register|join) (?:for|to) (?:our|the|my)\b.{0,120}(?:newsletters?|inbox|emails?|alerts?|channel|briefing)\b.{0,60}$/i,
  /^(?:get|receive) .{0,100}(?:newsletter|inbox|(?:to|by) e-?mail)\b.{0,40}$/i,
  /^(?:follow|like) (?:us|.{1,40}) on (?:facebook|twitter|x|instagram|telegram|whatsapp|google news).{0,60}$/i,
  /^(?:click|tap) here (?:to|for) .{1,80}$/i,
];

/** The same in other languages; sources: pages of their papers and agencies. */
const BY_LANGUAGE: Readonly<Record<string, readonly RegExp[]>> = {
  de: [
    /^(?:anzeige|werbung|artikel teilen|teilen|merken|drucken|zur startseite|newsletter(?: abonnieren)?|kommentare?(?: \(?\d{1,6}\)?)?|kommentar schreiben|mehr zum thema|lesen sie auch|auch interessant|das könnte sie auch interessieren|themen in diesem artikel|weitere (?:artikel|nachrichten|themen)|(?:lesezeit|lesedauer):? (?:ca\. )?\d{1,3} min(?:uten?|\.)?)$/i,
    /^(?:jetzt )?(?:den|unseren|zum) .{0,40}newsletter.{0,40}(?:abonnieren|anmelden|bestellen)[!.]?$/i,
  ],
  fr: [
    /^(?:publicité|partager(?: (?:cet article|l[’']article|sur .{1,20}))?|imprimer|réagir|commenter|(?:lire les |\d{1,6} )?commentaires?|s[’']abonner|je m[’']abonne|se connecter|lire (?:aussi|plus)|[àa] lire (?:aussi|également)|sur le même (?:sujet|thème)|voir aussi|écouter (?:l[’']article|cet article)|(?:temps de )?lecture ?:? ?\d{1,3} min(?:utes?|\.)?|la suite après la publicité)$/i,
    /^(?:inscrivez-vous|abonnez-vous|recevez) .{0,80}(?:newsletter|lettre d[’']information|par e-?mail)\b.{0,40}$/i,
  ],
  es: [
    /^(?:publicidad|compartir(?: en .{1,20})?|imprimir|comentar|(?:\d{1,6} )?comentarios?|suscr[íi]bete|iniciar sesión|lea también|leer más|te puede interesar|le puede interesar|noticias relacionadas|más (?:información|noticias)|ver más|valorar:?|visto \d{1,9} veces|actualmente puntuada con .{1,40}|punt[uú]alo \d estrellas?)$/i,
  ],
  it: [
    /^(?:pubblicità|condividi(?: su .{1,20})?|stampa|commenta|(?:\d{1,6} )?commenti|abbonati|accedi|leggi anche|leggi tutto|articoli correlati|potrebbe interessarti(?: anche)?|tempo di lettura:? ?\d{1,3} min(?:uti|\.)?)$/i,
  ],
  pt: [
    /^(?:publicidade|continua (?:após|depois d)a publicidade|compartilh(?:e|ar)(?: (?:no|em) .{1,20})?|imprimir|(?:\d{1,6} )?comentários?|assine(?: já)?|leia (?:também|mais)|veja (?:também|mais)|notícias relacionadas)$/i,
  ],
  ru: [
    /^(?:реклама|поделиться|распечатать|комментарии(?: ?\(?\d{1,6}\)?)?|оставить комментарий|читайте также|читать далее|смотрите также|материалы по теме|другие новости|главное за день)[:.]?$/i,
    /^(?:подпи(?:сывайтесь|шитесь)|следите за) .{0,80}(?:канал|телеграм|telegram|дзен|вконтакте|новостями).{0,40}$/i,
  ],
  ja: [
    /^(?:広告|PR|スポンサーリンク|シェア(?:する)?|ツイート(?:する)?|ポストする|印刷(?:する)?|ブックマーク|保存(?:する)?|この記事を(?:シェア|保存|印刷|ブックマーク)(?:する)?|関連(?:記事|ニュース|リンク|トピックス)|あわせて読みたい|こちらもおすすめ|おすすめ(?:記事)?|続きを読む|もっと(?:見る|読む)|前の(?:記事|ページ)|次の(?:記事|ページ)(?:へ)?|コメント(?:を(?:書く|見る))?(?:\s?\d{1,6}\s?件?)?|[（(]?\d{1,2}\s?[/／]\s?\d{1,2}\s?ページ[）)]?|[［[【]?(?:有料)?会員限定[］\]】]?)$/i,
    /(?:会員登録|ログイン|電子版に登録)(?:すると|して|いただくと).{0,30}(?:お読み|読め|ご覧|続き).{0,20}$/,
  ],
  zh: [
    /^(?:广告|廣告|分享(?:到|至)?[:：]?|打印|列印|收藏|评论|評論|留言|我要(?:评论|留言)|【?(?:纠错|糾錯)】?|扫一扫.{0,30}|掃一掃.{0,30}|相关(?:新闻|阅读|报道|链接|文章|推荐)|相關(?:新聞|閱讀|報導|文章)|延伸[阅閱](?:读|讀)|推荐阅读|推薦閱讀|热门(?:新闻|推荐|文章)|熱門(?:新聞|文章)|更多(?:新闻|新聞|精彩内容|精彩內容|阅读)|点击(?:进入|查看).{1,30}|點擊(?:進入|查看).{1,30}|上一[篇页頁]|下一[篇页頁]|返回(?:首页|首頁|顶部|頂部)|字[号號][:：]?(?:\s?[大中小])*)[:：]?$/,
  ],
};

/** Is this whole line an invitation, a button or a counter? */
export function isInvitation(line: string): boolean {
  return EVERY.some((pattern) => pattern.test(line));
}

const EVERY = [...INVITATIONS, ...Object.values(BY_LANGUAGE).flat()];

/** `READ MORE: Title`: furniture only where it is a link. */
export const POINTER =
  /^(?:[▶☞►→»]|\[?관련\s?(?:기사|뉴스)|read (?:more|also|next)|see also|related(?: stor(?:y|ies)| articles?)?|more|watch|in pictures|lesen sie (?:auch|mehr|hier)|mehr dazu|mehr zum thema|(?:à |a )?lire (?:aussi|également)|voir aussi|lea también|lee también|leer más|leggi anche|leia (?:também|mais)|veja também|читайте также|смотрите также|читать также|【?関連(?:記事|ニュース)】?|【?あわせて読みたい】?|相关(?:新闻|阅读|报道)|相關(?:新聞|閱讀|報導)|延伸[阅閱](?:读|讀))\s{0,2}[:：|\]]?\s?/i;
