export const sexes = ['female', 'male', 'intersex', 'not-stated'] as const

/** Outlines of the body figure; all share the same regions. */
export const figures = ['neutral', 'female', 'male'] as const
