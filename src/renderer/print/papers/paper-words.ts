import i18next, { type TFunction } from 'i18next'
import { type Day, formatDay } from '../../../shared/domain/days'
import type { DocumentLanguage } from '../../../shared/domain/document-kinds'
import { areaById, regionById } from '../../../shared/reference/anatomy'
import { movementById, movementLabel } from '../../../shared/reference/mobility'
import { itemOf, therapyLabel } from '../../../shared/reference/therapies'
import { type FigureWords, marksOn } from '../figures'

/** What a paper for the client is written with: plain words, in the client's language. */
export interface PaperWords {
  language: DocumentLanguage
  t: TFunction<'papers'>
  day: (day: Day) => string
  /** "Back of the neck, left". An id from a newer version of the data has the name it has there. */
  region: (regionId: string) => string
  movement: (movementId: string, side: 'left' | 'right' | 'both') => string
  therapy: (therapyId: string) => { name: string; means: string }
  aftercare: (therapyId: string, itemId: string) => string
  warning: (sign: { id: string; text: string }) => string
}

export function paperWords(language: DocumentLanguage): PaperWords {
  const t = i18next.getFixedT(language, 'papers')
  const terms: TFunction<'terms'> = i18next.getFixedT(language, 'terms')
  const sided = (place: string, side: 'left' | 'right' | 'midline' | 'both') => t(`place.${side}`, { place })
  return {
    language,
    t,
    day: dayFormat[language],
    region(regionId) {
      const region = regionById(regionId)
      if (region === undefined) return regionId
      const defaultValue = areaById(region.areaId)?.label ?? regionId
      return sided(terms(`area.${region.areaId}` as 'area.calf', { defaultValue }), region.side)
    },
    movement(movementId, side) {
      const name = terms(`movement.${movementId}` as 'movement.cervical-rotation', { defaultValue: movementLabel(movementId) })
      return sided(name, movementById(movementId)?.bilateral === true ? side : 'both')
    },
    therapy: (therapyId) => ({
      name: terms(`therapy.${therapyId}` as 'therapy.shiatsu', { defaultValue: therapyLabel(therapyId) }),
      means: terms(`therapyMeans.${therapyId}` as 'therapyMeans.shiatsu', { defaultValue: '' }),
    }),
    aftercare: (therapyId, itemId) => terms(`aftercare.${itemId}` as 'aftercare.rest', { defaultValue: itemOf(therapyId, 'aftercare', itemId)?.label ?? itemId }),
    warning: ({ id, text }) => terms(`warning.${id}` as 'warning.night-pain', { defaultValue: text }),
  }
}

/** The month is always a word, so that no day is taken for a month. Latin digits throughout, as in the figures. */
const inWords = (locale: string) => {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return (day: Day) => format.format(new Date(`${day}T00:00:00Z`))
}
const dayFormat: Readonly<Record<DocumentLanguage, (day: Day) => string>> = {
  en: formatDay,
  ar: inWords('ar-u-nu-latn-ca-gregory'),
  zh: inWords('zh-Hans-u-nu-latn-ca-gregory'),
}

const grades = [0, 1, 2, 3, 4] as const

/** "tight" for 3; empty for a grade from a newer version of the data. */
export function tensionWord(t: TFunction<'papers'>, grade: number): string {
  const known = grades.find((it) => it === grade)
  return known === undefined ? '' : t(`tension.${known}`)
}

export function paperFigureWords({ t, region }: PaperWords): FigureWords {
  return {
    view: { front: t('figure.front'), back: t('figure.back') },
    unmarked: { front: t('figure.unmarked.front'), back: t('figure.unmarked.back') },
    sides: { left: t('figure.left'), right: t('figure.right') },
    alt(when, view, marks) {
      const places = marksOn(view, marks).map(({ regionId, grade }) => {
        const area = region(regionId)
        return grade === null ? t('figure.placeUngraded', { area }) : t('figure.place', { area, grade, word: tensionWord(t, grade) })
      })
      return t('figure.alt', { when, view: t(`figure.${view}`), places: places.length === 0 ? t('figure.altNone') : `${places.join('; ')}.` })
    },
  }
}
