import fc from 'fast-check'

/** Pieces of words as they are written in each script, with what makes folding differ: marks, articles, joints, letters in several forms. */
export const scripts: Readonly<Record<string, readonly string[]>> = {
  latin: ['shoulder', 'tight', 'Left', 'LEV', 'a', 'l', 'sternocleidomastoid'],
  accents: ['Zoë', 'cafe\u0301', 'naïve', 'Ærø', 'İpek', 'ışık', 'Łuk', 'Đặng', 'ﬁx', 'a\u0323\u0302'],
  german: ['Groß', 'Füße', 'Straße', 'ẞ'],
  arabic: ['العَضَلَة', 'أحمد', 'وبالكتف', 'للظهر', 'كتف', 'ى', 'محـــمد', 'لا', 'علی', 'ال'],
  hebrew: ['כתף', 'שָׁלוֹם', 'צה״ל', 'כאב־גב', 'שׁ'],
  greek: ['ΏΜΟΣ', 'ώμος', 'Σ', 'ς', 'ᾳ', 'ΠΌΝΟΣ'],
  cyrillic: ['плечо', 'Йод', 'и\u0306', 'ёж', 'БОЛЬ'],
  chinese: ['腰部', '合谷', '疼痛', '，', '。', '豈', '０９'],
  japanese: ['肩こり', 'か', '\u3099', 'ガ', 'ｶﾞ', 'ー', '・'],
  korean: ['어깨', '가', 'ᄀ', 'ᅡ', 'ᆨ', 'ㄱ'],
  thai: ['ปวด', 'หลัง', 'น้ำ', 'กุ่'],
  hindi: ['कमर', 'दर्द', 'में', 'क\u093c'],
  digits: ['10', '٣٢', '۰۷', '½', 'Ⅷ', 'L4', '²'],
  between: [' ', ' ', ' ', '\n', '-', '‑', '’', "'", '`', '.', '...', ', ', '…', '™', '¨', '\u200f', '\u0301', '😀', '(', '/', '·', '－'],
}

/** A text in one script or several. */
export const textOfScripts = fc
  .subarray(Object.keys(scripts).filter((name) => name !== 'between'), { minLength: 1, maxLength: 3 })
  .chain((names) => fc.array(fc.constantFrom(...[...names, 'between', 'between'].flatMap((name) => scripts[name] ?? [])), { maxLength: 14 }))
  .map((pieces) => pieces.join(''))
