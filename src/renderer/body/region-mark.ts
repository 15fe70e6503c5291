export type Grade = 0 | 1 | 2 | 3 | 4

/** A difference between two times, in place of a grade: the sign stands in words beside the colour. */
export type RegionChange = { readonly tone: 'better' | 'worse' | 'same'; readonly label: string }

export type RegionMark = {
  /** Tension 0–4; null = marked but not graded (drawn hatched). */
  readonly grade: Grade | null
  /** Taken over from an earlier session and not yet examined: drawn paler, with a dashed ring round its number. */
  readonly carried?: boolean
  readonly change?: RegionChange
}

export type RegionMarks = ReadonlyMap<string, RegionMark>

export function isGrade(value: number): value is Grade {
  return value === 0 || value === 1 || value === 2 || value === 3 || value === 4
}
