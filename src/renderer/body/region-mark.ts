export type Grade = 0 | 1 | 2 | 3 | 4

export type RegionMark = {
  /** Tension 0–4; null = marked but not graded (drawn hatched). */
  readonly grade: Grade | null
  /** Taken over from an earlier session and not yet examined: drawn paler, with a dashed ring round its number. */
  readonly carried?: boolean
}

export type RegionMarks = ReadonlyMap<string, RegionMark>

/** Fills for tension 0–4, ΔE00 ≥ 16 between neighbours for normal, red-, green- and blue-blind sight; ≥ 9.9 from both skins. */
export const TENSION_FILL: Readonly<Record<Grade, string>> = { 0: '#CFE4F2', 1: '#FDD555', 2: '#D3870E', 3: '#BC322C', 4: '#6C0E46' }

/** Text on a tension fill, at least 5.8:1. */
export const TENSION_INK: Readonly<Record<Grade, string>> = { 0: '#111417', 1: '#111417', 2: '#111417', 3: '#FFFFFF', 4: '#FFFFFF' }

export function isGrade(value: number): value is Grade {
  return value === 0 || value === 1 || value === 2 || value === 3 || value === 4
}
