/** Words by script, with what stands between them; written for the lines of make-lines.ts. */
export const SCRIPTS: Readonly<Record<string, { words: readonly string[]; separator: string }>> = {
  latin: {
    separator: ' ',
    words: (
      "the harbour lantern didn't we'll I'VE they're she's I'd you'm It's river, stone. mill; window: (door) \"salt\" " +
      'well-known e.g. THE McCabe naïve café façade Müller größer Straße ŁÓDŹ žlutý kůň çok güzel İstanbul ılık señor ' +
      'mañana ¿dónde? ¡aquí! coração avô være smørrebrød ångström þorn Đorđe œuvre ﬁnal x² ½ supercalifragilistic a I'
    ).split(' '),
  },
  decomposed: {
    separator: ' ',
    words: ['cafe\u0301', 'nai\u0308ve', 'A\u030angstro\u0308m', 'o\u0302\u0301', 'n\u0303'],
  },
  greek: { separator: ' ', words: 'ο σκύλος κοιμάται κάτω από το τραπέζι, ΘΑΛΑΣΣΑ ἀρχή ᾠδή λόγος· καί;'.split(' ') },
  cyrillic: {
    separator: ' ',
    words: 'Мы гуляли по берегу моря, а потом пили чай. ёлка ЩУКА Київ їжак њега ўсё'.split(' '),
  },
  arabic: { separator: ' ', words: 'ذهب الولدُ إلى السوق، ثم عادَ؟ كِتَابٌ ١٢٣ ۴۵۶ ـــ پنجره می‌روم ٹوپی'.split(' ') },
  hebrew: { separator: ' ', words: 'הילד הלך לשוק בַּבֹּקֶר, צה״ל ג׳ירפה שָׁלוֹם. ן ם'.split(' ') },
  devanagari: { separator: ' ', words: 'लड़का सुबह बाज़ार गया। क्षत्रिय ज्ञान श्री हिन्दी में ॐ १२३ क्‍ष'.split(' ') },
  thai: { separator: '', words: 'เด็กชาย ไป ตลาด ตอนเช้า แล้ว กลับบ้าน น้ำ ที่นี่ ๑๒๓ ฯลฯ ก็'.split(' ') },
  chinese: {
    separator: '',
    words: '我 昨天 在 图书馆 看了 一本 很有意思 的 书 。 ， 《海》 圖書館 「龍」 〇 三千 𠮷 㐀'.split(' '),
  },
  japanese: {
    separator: '',
    words: '昨日 、 図書館 で 本 を 読みました 。 コーヒー ﾊﾝｶｸ ガ が は\u3099 々 〜 （笑） ラーメン'.split(' '),
  },
  korean: {
    separator: ' ',
    words: '어제 도서관에서 책을 읽었어요. 한국어 ㅋㅋㅋ 뷁 \u1112\u1161\u11ab\u1100\u1173\u11af (주)'.split(' '),
  },
  emoji: { separator: '', words: '😀 🌙 👍🏽 👩‍👩‍👧 🇫🇷 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️ ☃ 1️⃣ 🫠 🧑🏿‍🚀 ✈'.split(' ') },
  digits: {
    separator: ' ',
    words: '0 7 42 365 1999 10000 1234567890 3.14 1,000.5 -5 1e-9 0x1F 12:30 24/11/2026 99% №7 ４２ Ⅳ ①'.split(' '),
  },
  symbols: {
    separator: ' ',
    words: '!!! ... ?! -- — – “so” ‘it’ «да» € £5 $9.99 © ™ ± ≤ → ∑ √2 {[()]} <b> &amp; #1 @me ~ ^ | \\ ` _ * /'.split(
      ' ',
    ),
  },
  code: {
    separator: ' ',
    words: (
      'for(let i=0;i<n;i++) const x: number[] = []; return x??null; if(a&&!b){ } def f(self,*args): # why ' +
      'printf("%d\\n",x); $HOME/bin <div class="a"> snake_case camelCase kebab-case a.b->c ::std ===\t// end'
    ).split(' '),
  },
};

/** Runs of white space that may take the place of the usual separator; no line breaks. */
export const WHITE_SPACE = [
  ' ',
  '  ',
  '   ',
  '\t',
  '\t\t',
  ' \t',
  '\u00a0',
  '\u2003',
  '\u3000',
  '\u200b',
  '        ',
] as const;

/** Ranges of code points of which every one may stand in a string. */
export const CODE_POINT_RANGES = [
  [0x20, 0x7e],
  [0xa1, 0x17f],
  [0x300, 0x36f],
  [0x391, 0x3a1],
  [0x410, 0x44f],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x905, 0x939],
  [0xe01, 0xe3a],
  [0x2190, 0x21ff],
  [0x3041, 0x3096],
  [0x4e00, 0x9fa5],
  [0xac00, 0xd7a3],
  [0x1f600, 0x1f64f],
  [0x20000, 0x2a6d6],
] as const;
