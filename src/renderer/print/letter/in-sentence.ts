/** A label of a vocabulary inside a sentence: "Desk work" → "desk work", "C7–T2" stays. */
export const inSentence = (label: string): string => (/^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label)

/** "a, b and c". */
export const listed = (labels: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(labels)

/** Words that run from right to left, or hold marks that turn the direction, keep the sentence around them in order. All others stay as they are. */
export const apart = (text: string): string =>
  /[\p{Script=Arabic}\p{Script=Hebrew}\u200f\u202a-\u202e\u2066-\u2069]/u.test(text) ? `\u2068${text}\u2069` : text
