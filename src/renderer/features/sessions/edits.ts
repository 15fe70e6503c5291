import type { DetailValue, NextVisit, SessionArea, SessionContent, SessionMovement, SessionNotes } from '../../../shared/contract/session-content'
import { blankArea, blankMovement } from '../../../shared/domain/blank-entries'
import type { Day } from '../../../shared/domain/days'
import { withoutTherapy } from './cups/without-therapy'

/** A change of the document. Gives the same object back when nothing changes, so that nothing is saved or remembered. */
export type Edit = (content: SessionContent) => SessionContent

export type Moment = 'arrival' | 'end'
export type MovementMoment = 'before' | 'after'
export type MovementKey = Pick<SessionMovement, 'movementId' | 'side'>

/** Whether a value of the area was copied and nobody confirmed it. */
export const isAreaCarried = (area: SessionArea): boolean => area.tensionCarriedOn !== null || area.painCarriedOn !== null

const sameMovement = (a: MovementKey, b: MovementKey): boolean => a.movementId === b.movementId && a.side === b.side

/** What was examined now is no longer carried: setting the arrival value confirms it, with the same value or another. */
function examined<T extends { carriedOn: Day | null }>(entry: T, moment: Moment | MovementMoment, changes: Partial<T>): T {
  return { ...entry, ...changes, carriedOn: moment === 'arrival' || moment === 'before' ? null : entry.carriedOn }
}

const eachArea = (change: (area: SessionArea) => SessionArea): Edit => (content) => ({ ...content, areas: content.areas.map(change) })

const oneArea = (regionId: string, change: (area: SessionArea) => SessionArea): Edit =>
  eachArea((area) => (area.regionId === regionId ? change(area) : area))

export const addArea =
  (regionId: string): Edit =>
  (content) =>
    content.areas.some((area) => area.regionId === regionId)
      ? content
      : { ...content, areas: [...content.areas, blankArea(regionId)] }

export const removeArea =
  (regionId: string): Edit =>
  (content) => ({ ...content, areas: content.areas.filter((area) => area.regionId !== regionId) })

export const setAreaTension = (regionId: string, moment: Moment, value: number | null): Edit =>
  oneArea(regionId, (area) =>
    moment === 'end' ? { ...area, tensionEnd: value } : { ...area, tensionArrival: value, tensionCarriedOn: null },
  )

export const setAreaPain = (regionId: string, moment: Moment, value: number | null): Edit =>
  oneArea(regionId, (area) => (moment === 'end' ? { ...area, painEnd: value } : { ...area, painArrival: value, painCarriedOn: null }))

/** The grade of a scale that describes an area besides tension and pain; null takes it away. */
export const setAreaFinding = (regionId: string, scaleId: string, gradeId: string | null): Edit =>
  oneArea(regionId, (area) => {
    const { [scaleId]: _old, ...others } = area.findings
    return { ...area, findings: gradeId === null ? others : { ...others, [scaleId]: gradeId } }
  })

/** A grade given on the body figure: of arrival until that is known, then of the end. Marks the area if it is new. */
export const gradeArea =
  (regionId: string, grade: number): Edit =>
  (content) => {
    const known = content.areas.find((area) => area.regionId === regionId)
    const moment: Moment = known === undefined || known.tensionArrival === null || known.tensionCarriedOn !== null ? 'arrival' : 'end'
    return setAreaTension(regionId, moment, grade)(addArea(regionId)(content))
  }

export const confirmAreas: Edit = (content) =>
  content.areas.some(isAreaCarried)
    ? eachArea((area) => (isAreaCarried(area) ? { ...area, tensionCarriedOn: null, painCarriedOn: null } : area))(content)
    : content

export const setPain =
  (moment: Moment, value: number | null): Edit =>
  (content) => ({ ...content, pain: examined(content.pain, moment, { [moment]: value }) })

const oneMovement =
  (key: MovementKey, change: (movement: SessionMovement) => SessionMovement): Edit =>
  (content) => ({ ...content, movements: content.movements.map((entry) => (sameMovement(entry, key) ? change(entry) : entry)) })

export const setMovement = (key: MovementKey, moment: MovementMoment, value: number | null): Edit =>
  oneMovement(key, (entry) => examined(entry, moment, { [moment]: value }))

export const confirmMovement = (key: MovementKey): Edit => oneMovement(key, (entry) => ({ ...entry, carriedOn: null }))

export const addMovements =
  (keys: readonly MovementKey[]): Edit =>
  (content) => {
    const fresh = keys.filter((key) => !content.movements.some((entry) => sameMovement(entry, key)))
    if (fresh.length === 0) return content
    return { ...content, movements: [...content.movements, ...fresh.map(blankMovement)] }
  }

/** Both sides go together: they were added together. */
export const removeMovement =
  (movementId: string): Edit =>
  (content) => ({ ...content, movements: content.movements.filter((entry) => entry.movementId !== movementId) })

/** Adds a therapy at the end, or takes it away with its details, its work by area, its cups and the packages that only it opens. */
export const toggleTherapy =
  (therapyId: string): Edit =>
  (content) => {
    const others = content.therapies.filter((entry) => entry.therapyId !== therapyId)
    if (others.length === content.therapies.length) return { ...content, therapies: [...others, { therapyId, details: {} }] }
    return { ...withoutTherapy(content, therapyId), therapies: others, work: content.work.filter((entry) => entry.therapyId !== therapyId) }
  }

/** One detail of a therapy; undefined takes it away. */
export const setDetail =
  (therapyId: string, groupId: string, value: DetailValue | undefined): Edit =>
  (content) => ({
    ...content,
    therapies: content.therapies.map((entry) => {
      if (entry.therapyId !== therapyId) return entry
      const { [groupId]: _old, ...others } = entry.details
      return { ...entry, details: value === undefined ? others : { ...others, [groupId]: value } }
    }),
  })

export const setNote =
  (note: keyof SessionNotes, text: string): Edit =>
  (content) => ({ ...content, notes: { ...content.notes, [note]: text } })

export const setNextVisit =
  (nextVisit: NextVisit | null): Edit =>
  (content) => ({ ...content, nextVisit })

export const setComplaint =
  (complaintId: number | null): Edit =>
  (content) => ({ ...content, complaintId })

export const setWhen =
  (when: Partial<Pick<SessionContent, 'heldOn' | 'startTime' | 'endTime'>>): Edit =>
  (content) => ({ ...content, ...when })
