import { pointByCode } from '../reference/acupoints'
import { regionLabel } from '../reference/anatomy'
import { conditionLabel } from '../reference/safety'
import { therapyLabel } from '../reference/therapies'
import type { Notice } from './notice'

/** "LI4 Hegu, Calf, left": what a notice concerns, one after the other; none when it is the whole treatment. */
export function placeWords({ places }: Pick<Notice, 'places'>): string[] {
  const points = places.points.map((code) => {
    const pinyin = pointByCode(code)?.pinyin
    return pinyin ? `${code} ${pinyin}` : code
  })
  return [...points, ...places.regionIds.map(regionLabel)]
}

/** Which therapy's rule it is, and the client's condition where the title does not name it. */
export function aboutWords({ therapyId, conditionId, title }: Pick<Notice, 'therapyId' | 'conditionId' | 'title'>): string {
  const condition = conditionId === undefined ? null : conditionLabel(conditionId)
  const words = [therapyId === null ? null : therapyLabel(therapyId), condition === title ? null : condition]
  return words.filter((it) => it !== null && !title.startsWith(it)).join(' · ')
}
