import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guessLanguage } from '../../../core/language/guess.ts';
import { processorTime } from '../../processor-time.ts';

const tagOf = async (text: string) => (await guessLanguage(text))?.tag;

describe('a language told by its script', () => {
  it.each([
    ['ko', 'Hangul', '정부는 이달 말까지 예산안을 제출한다.'],
    ['ko', 'Hangul with names in Latin letters', '한빛전자, Aurora Fold X2 공개'],
    ['ko', 'Hangul with some Han', '與野, 예산안 처리 합의… 本會議 통과'],
    ['ja', 'kana and Han', '政府は月末までに予算案を提出する。'],
    ['ja', 'Han alone, in forms that only Japan writes', '東京都知事選、投開票 現職が当選確実'],
    [
      'ja',
      'Japanese that quotes Hangul',
      '韓国の大統領は記者会見の冒頭で「미안합니다」と述べ、国民に謝罪した。',
    ],
    ['zh-Hans', 'simplified', '政府将于月底前提交预算案，财政部长说。'],
    ['zh-Hant', 'traditional', '政府將於月底前提交預算案，財政部長說。'],
    [
      'zh-Hans',
      'Chinese that quotes kana',
      '该公司周二表示，将在下月发布名为“鲜の每日”的新产品，价格未定。',
    ],
    ['el', 'Greek', 'Η κυβέρνηση θα παρουσιάσει τον προϋπολογισμό.'],
    ['th', 'Thai', 'รัฐบาลจะเสนองบประมาณ'],
    ['he', 'Hebrew', 'הממשלה תציג את התקציב עד סוף החודש'],
  ])('%s: %s', async (tag, _what, text) => {
    expect(await guessLanguage(text)).toEqual({ tag, by: 'script' });
  });
});

describe('a language told by its words', () => {
  it.each([
    ['en', 'The central bank held interest rates, saying inflation remained too high for comfort.'],
    ['en', 'THE CENTRAL BANK HELD INTEREST RATES SAYING INFLATION REMAINED TOO HIGH FOR COMFORT'],
    [
      'de',
      'Die Regierung will den Haushalt bis zum Ende des Monats vorlegen, sagte der Minister am Dienstag vor den Abgeordneten.',
    ],
    [
      'fr',
      'Le gouvernement présentera son budget avant la fin du mois, a déclaré mardi le ministre devant les députés.',
    ],
    [
      'es',
      'El gobierno presentará el presupuesto antes de fin de mes, dijo el martes el ministro ante los diputados.',
    ],
    [
      'pt',
      'O governo vai apresentar o orçamento até ao fim do mês, disse o ministro, mas não deu uma data.',
    ],
    [
      'sv',
      'Regeringen lägger fram budgeten före månadens slut, sade ministern på tisdagen inför riksdagens ledamöter.',
    ],
    [
      'da',
      'Regeringen fremlægger finansloven inden udgangen af måneden, sagde ministeren tirsdag over for medlemmerne.',
    ],
    [
      'no',
      'Regjeringen legger fram budsjettet før månedsslutt, sa ministeren tirsdag til representantene.',
    ],
    [
      'id',
      'Pemerintah akan menyampaikan anggaran sebelum akhir bulan, kata menteri keuangan karena kebijakan baru itu.',
    ],
    [
      'ms',
      'Kerajaan akan membentangkan belanjawan sebelum akhir bulan, kata menteri kewangan kerana dasar baharu itu.',
    ],
    [
      'af',
      "Die regering sal die begroting voor die einde van die maand voorlê, maar hulle het nie 'n datum nie.",
    ],
    [
      'ru',
      'Правительство представит бюджет до конца месяца, сообщил во вторник министр на заседании парламента.',
    ],
    [
      'uk',
      'Уряд представить бюджет до кінця місяця, повідомив у вівторок міністр на засіданні парламенту країни.',
    ],
    [
      'ar',
      'قال وزير المالية يوم الثلاثاء إن الحكومة ستقدم الميزانية قبل نهاية الشهر أمام أعضاء البرلمان.',
    ],
    [
      'fa',
      'وزیر دارایی روز سه‌شنبه گفت دولت بودجه را پیش از پایان ماه به مجلس ارائه می‌کند و توضیح بیشتری نداد.',
    ],
    ['hi', 'वित्त मंत्री ने मंगलवार को कहा कि सरकार महीने के अंत तक बजट पेश करेगी और इसमें नई योजनाएं हैं।'],
  ])('%s: %s', async (tag, text) => {
    expect(await guessLanguage(text)).toEqual({ tag, by: 'words' });
  });
});

describe('a language that cannot be told is none', () => {
  it.each([
    ['nothing', ''],
    ['no letters', '2–1 (0–0), 3:0 … 17.5%'],
    ['a name', 'Rivas'],
    ['a headline of names in capitals', 'Harbor United Beat Coast Rovers'],
    [
      'results',
      'Harbor United 2 Coast Rovers 1 Bay City 0 Hill Town 3 Lake End 1 Port Vale 0 North Bay 2',
    ],
    ['a headline in Han that may be Japanese', '首相訪米'],
    ['one kana among few signs', '首相が訪米'],
    [
      'half and half',
      'The harbor opened again on Monday after two years of work. 항구가 월요일에 다시 문을 열었다고 한다',
    ],
    [
      'words of no language',
      'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt',
    ],
    [
      'a language that the library lacks, near one that it has',
      'Владата ќе го претстави буџетот до крајот на месецот, изјави министерот пред пратениците.',
    ],
    [
      'Kazakh',
      'Үкімет бюджетті ай соңына дейін ұсынады, деді сейсенбіде қаржы министрі парламент отырысында.',
    ],
    [
      'Pashto',
      'د مالیې وزیر د سې شنبې په ورځ وویل چې حکومت به د میاشتې تر پایه بودیجه وړاندې کړي او نور څه یې ونه ویل.',
    ],
    [
      'addresses',
      'https://wire.example/a https://wire.example/b desk@wire.example one@wire.example www.wire.example',
    ],
  ])('%s', async (_what, text) => {
    expect(await tagOf(text)).toBeUndefined();
  });
});

describe('any text', () => {
  it('has a tag or none, the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        const guess = await guessLanguage(text);
        expect(await guessLanguage(text)).toEqual(guess);
        if (guess !== undefined) expect(Intl.getCanonicalLocales(guess.tag)).toEqual([guess.tag]);
      }),
    );
  });

  it('takes no longer for being long', async () => {
    const text = `${"a'".repeat(400_000)} ${'。'.repeat(400_000)}`;
    const start = processorTime();
    await guessLanguage(text);
    expect(processorTime() - start).toBeLessThan(1000);
  });
});
