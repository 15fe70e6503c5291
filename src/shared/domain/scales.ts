import { z } from 'zod'
import { type Scale, scaleById } from '../reference/mobility'

/**
 * Palpated tension, 0 (soft) to 4 (rigid). Our own scale: no published palpation scale of resting muscle tension was found,
 * and the app says so. Grades and their wording: `reference/mobility.json`, scale `tension-palpation`.
 */
export const Tension = z.int('Tension is a whole number from 0 to 4.').min(0, 'Tension is 0 to 4.').max(4, 'Tension is 0 to 4.')
export type Tension = z.infer<typeof Tension>

/** Numeric rating of pain now, 0 (none) to 10 (worst imaginable). Measure `nrs-pain-now` of `reference/outcomes.json`. */
export const Pain = z.int('Pain is a whole number from 0 to 10.').min(0, 'Pain is 0 to 10.').max(10, 'Pain is 0 to 10.')
export type Pain = z.infer<typeof Pain>

export const tensionGrades = [0, 1, 2, 3, 4] as const
export const painGrades = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** The tension scale with the wording of its grades; `published: false` is what the app must say beside it. */
export function tensionScale(): Scale {
  const scale = scaleById('tension-palpation')
  if (!scale) throw new Error('mobility.json: scales: tension-palpation is missing')
  return scale
}

/** "Soft" … "Rigid". */
export function tensionLabel(tension: Tension): string {
  return tensionScale().grades.find((grade) => grade.value === tension)?.label ?? String(tension)
}

/** The ends of the pain scale; the steps between have no names. */
export function painLabel(pain: Pain): string | null {
  return pain === 0 ? 'No pain' : pain === 10 ? 'Worst pain imaginable' : null
}
