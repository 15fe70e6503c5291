import { type Scale, scaleById } from '../reference/mobility'

/** Scales that describe an area besides tension and pain. */
export const areaScales = ['tenderness-0-4'] as const

/** Scales that describe a movement besides its degrees; the first two are asked most. */
export const movementScales = [
  'end-feel', 'mrc-strength', 'movement-quality', 'pain-response', 'joint-play-0-6', 'modified-ashworth', 'neuro-tone',
] as const

/** What is wrong with a finding, in words, or null. `scales` are those that may be used here. */
export function findingProblem(scales: readonly string[], scaleId: string, gradeId: string): string | null {
  const scale = scales.includes(scaleId) ? scaleById(scaleId) : undefined
  if (scale === undefined) return 'This scale does not belong here.'
  return scale.grades.some((grade) => grade.id === gradeId) ? null : `This is no grade of the scale “${scale.label}”.`
}

/** "Muscle strength (MRC): Some resistance" in its parts; ids from a newer version of the data are shown as they are. */
export function findingWords(scaleId: string, gradeId: string): { scale: string; grade: string } {
  const scale: Scale | undefined = scaleById(scaleId)
  const grade = scale?.grades.find(({ id }) => id === gradeId)
  const numbered = typeof grade?.value === 'number' || /^\d/.test(String(grade?.value ?? ''))
  return { scale: scale?.label ?? scaleId, grade: grade === undefined ? gradeId : numbered ? `${grade.value} ${grade.label}` : grade.label }
}
