import { type Scale, scaleById } from '../reference/mobility'
import type { Pain, Tension } from './scales-schema'

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
