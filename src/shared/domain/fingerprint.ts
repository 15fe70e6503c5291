/** The first 64 bits of a SHA-256 in groups of four, as somebody can compare them: "3F2A 91BC 77D0 1E5A". */
export const shortFingerprint = (hex: string): string => (hex.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ')
