import type { AreaWork, DetailValue } from '../../../../shared/contract/session-content'
import { doneOnly } from '../../../../shared/domain/work-details'
import { mirrorRegion, musclesOfRegion } from '../../../../shared/reference/anatomy'
import { addArea, type Edit } from '../edits'

/** What tells one entry of work from another: the same place stands once for a therapy. */
export type WorkKey = Pick<AreaWork, 'therapyId' | 'regionId' | 'muscleId'>

export const sameWork = (a: WorkKey, b: WorkKey): boolean => a.therapyId === b.therapyId && a.regionId === b.regionId && a.muscleId === b.muscleId

/** For lists on the screen and for keeping one entry open. */
export const workId = ({ therapyId, regionId, muscleId }: WorkKey): string => `${therapyId} ${regionId} ${muscleId ?? ''}`

const isThere = (work: readonly AreaWork[], key: WorkKey): boolean => work.some((entry) => sameWork(entry, key))

/** Adds an entry at the end. Where the hands worked is a treated area: it is marked as well. */
export const addWork =
  (entry: AreaWork): Edit =>
  (content) =>
    isThere(content.work, entry) ? content : addArea(entry.regionId)({ ...content, work: [...content.work, entry] })

export const removeWork =
  (key: WorkKey): Edit =>
  (content) =>
    isThere(content.work, key) ? { ...content, work: content.work.filter((entry) => !sameWork(entry, key)) } : content

const oneEntry =
  (key: WorkKey, change: (entry: AreaWork) => AreaWork): Edit =>
  (content) => ({ ...content, work: content.work.map((entry) => (sameWork(entry, key) ? change(entry) : entry)) })

/** One detail of an entry; undefined takes it away, and then it is that of the whole visit. */
export const setWorkDetail = (key: WorkKey, groupId: string, value: DetailValue | undefined): Edit =>
  oneEntry(key, (entry) => {
    const { [groupId]: _old, ...others } = entry.details
    return { ...entry, details: value === undefined ? others : { ...others, [groupId]: value } }
  })

/** Names the muscle of an entry, or none. Nothing changes where that muscle has an entry of its own. */
export const setWorkMuscle =
  (key: WorkKey, muscleId: string | null): Edit =>
  (content) =>
    isThere(content.work, { ...key, muscleId }) ? content : oneEntry(key, (entry) => ({ ...entry, muscleId }))(content)

/** The same place on the client's other side; null on the midline. */
export function otherSideOf(key: WorkKey): WorkKey | null {
  const regionId = mirrorRegion(key.regionId)
  if (regionId === key.regionId) return null
  const lies = musclesOfRegion(regionId).some(({ id }) => id === key.muscleId)
  return { ...key, regionId, muscleId: lies ? key.muscleId : null }
}

/** What was done, done on the other side as well. What was found is of this side only and stays here. */
export const copyToOtherSide =
  (key: WorkKey): Edit =>
  (content) => {
    const entry = content.work.find((one) => sameWork(one, key))
    const other = otherSideOf(key)
    return entry === undefined || other === null ? content : addWork({ ...other, details: doneOnly(entry.details) })(content)
  }

/** What was done last time, said by the therapist to be done again; places that have an entry today keep it. */
export const addWorkAgain =
  (last: readonly AreaWork[]): Edit =>
  (content) =>
    last.reduce((now, entry) => addWork({ ...entry, details: doneOnly(entry.details) })(now), content)
