/** A label of a vocabulary inside a sentence: "Desk work" → "desk work", "C7–T2" stays. */
export const inSentence = (label: string): string => (/^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label)

/** "a, b and c". */
export const listed = (labels: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(labels)

/** Words that run from right to left keep the sentence around them in order. All others stay as they are, without unseen signs. */
export const apart = (text: string): string => (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? `\u2068${text}\u2069` : text)
