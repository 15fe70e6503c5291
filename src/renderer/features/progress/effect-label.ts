import type { EffectKind } from '../../../shared/domain/what-helped'
import { pointByCode } from '../../../shared/reference/acupoints'
import { regionLabel } from '../../../shared/reference/anatomy'
import { itemOf, shortTherapyLabel, therapyById } from '../../../shared/reference/therapies'

/** "Sports massage", "Friction (Sports massage)", "LI4 Hegu", "Upper trapezius, left". */
export function effectLabel(kind: EffectKind, subjectId: string): string {
  switch (kind) {
    case 'therapy':
      return shortTherapyLabel(subjectId)
    case 'technique': {
      const [therapyId = '', itemId = ''] = subjectId.split('/')
      const item = therapyById(therapyId)?.groups.flatMap((group) => itemOf(therapyId, group.id, itemId) ?? [])[0]
      return `${item?.label ?? itemId} (${shortTherapyLabel(therapyId)})`
    }
    case 'point': {
      const pinyin = pointByCode(subjectId)?.pinyin
      return pinyin === undefined ? subjectId : `${subjectId} ${pinyin}`
    }
    case 'area':
      return regionLabel(subjectId)
  }
}
