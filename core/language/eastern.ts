/**
 * Korean, Japanese and Chinese told apart by their signs: Hangul is Korean, kana is Japanese, and Han without
 * either is Chinese, simplified or traditional by the signs that only one of them has.
 */
import type { ScriptCounts } from './scripts.ts';

/** Simplified forms that neither Taiwan nor Japan writes. */
const SIMPLIFIED = new Set(
  '们这说时对开发为过还将报讯电记东车长门问间见观现进远运动业产华单书实语话请谁让认议论设证评词试该详误贸资赛贵费员团' +
    '军农冲决减创办务劳势协历压厂听应广总战据权标样气济满热爱环离种网经统维罗节药规订计财货质钱铁银锋镇险陆阳阴难页领' +
    '题频风飞马鱼鸟龙亿仅从价传众优伤储儿关兴养冻净击则刚刘别剧剑劲卖卫却厅厉双变叶吗呢响喷园围图圆圣坏块坚坛墙',
);
/** Traditional forms that neither the mainland nor Japan writes. */
const TRADITIONAL = new Set(
  '們這說國會對來發應總戰權據與學實變點體當區聲邊廣關經數圖賣讀畫樣氣濟滿爐獨產禮稱縣聽臺萬號處裝覺觀觸證譯讓豐轉辦醫' +
    '釋鐵隨雙雜靜靈顯驗黨齊龜歲歷歸殘燈爭眾碼團圍壓壞壽夢奧媽嗎啟員囑執專將屆屬島從德惡戲擔擴斷條榮樂機歐澤濱營爾獎',
);
/** Japanese forms, and signs made in Japan. */
const JAPANESE = new Set(
  '図経発対円広気戦県駅売応実権総様沢辺浜桜覚観験済満歳歴帰残鉄検険労働込畑峠塩仮価拡読変伝転豊黒仏拝択徳',
);

// What two of the lists have in common says nothing.
for (const sign of [...SIMPLIFIED]) {
  if (TRADITIONAL.has(sign) || JAPANESE.has(sign)) forget(sign);
}
for (const sign of [...TRADITIONAL]) if (JAPANESE.has(sign)) forget(sign);

function forget(sign: string): void {
  for (const list of [SIMPLIFIED, TRADITIONAL, JAPANESE]) list.delete(sign);
}

/** Fewer signs of Hangul or kana than that say nothing. */
const FEWEST_SYLLABLES = 4;
/** A headline in Han may be Japanese; so many signs without kana are not. */
const FEWEST_HAN = 8;
const FEWEST_HAN_WITHOUT_FORMS = 24;
/** Chinese may have a の in a name; Japanese cannot do with so little kana. */
const LEAST_KANA = 0.1;
/** Quotations in the other form are allowed one sign in six. */
const CLEAR_LEAD = 5;

/** `ko`, `ja`, `zh-Hans`, `zh-Hant` or `zh`; undefined where it cannot be told. */
export function easternLanguage(text: string, counts: ScriptCounts): string | undefined {
  const hangul = counts.get('Hang') ?? 0;
  const kana = counts.get('Kana') ?? 0;
  const han = counts.get('Hani') ?? 0;
  if (hangul > kana + han) return hangul >= FEWEST_SYLLABLES ? 'ko' : undefined;
  if (hangul * 4 > kana + han) return undefined;
  if (kana >= FEWEST_SYLLABLES && kana >= LEAST_KANA * (kana + han)) return 'ja';
  // Few signs of kana among few of Han: it may be a headline of either.
  if (kana >= LEAST_KANA * (kana + han) || han < FEWEST_HAN) return undefined;
  return formOfHan(text, han);
}

function formOfHan(text: string, han: number): string | undefined {
  let simplified = 0;
  let traditional = 0;
  let japanese = 0;
  for (const sign of text) {
    if (SIMPLIFIED.has(sign)) simplified += 1;
    else if (TRADITIONAL.has(sign)) traditional += 1;
    else if (JAPANESE.has(sign)) japanese += 1;
  }
  if (japanese > simplified + traditional) return 'ja';
  if (simplified > 0 && simplified > traditional * CLEAR_LEAD) return 'zh-Hans';
  if (traditional > 0 && traditional > simplified * CLEAR_LEAD && japanese === 0) return 'zh-Hant';
  return han >= FEWEST_HAN_WITHOUT_FORMS ? 'zh' : undefined;
}
