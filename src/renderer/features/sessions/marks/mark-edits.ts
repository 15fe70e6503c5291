import type { SessionContent, SessionStamp } from '../../../../shared/contract/session-content'
import { muscleById, musclesOfRegion } from '../../../../shared/reference/anatomy'
import type { StampKind } from '../../../body/marks/figure-mark'
import { mirrorPlace, type Place } from '../../../body/mesh/place'
import type { Edit } from '../edits'

/** As many as the document holds. */
const most = 200

export const addStamp =
  (kind: StampKind, place: Place): Edit =>
  (content) =>
    content.stamps.length >= most ? content : { ...content, stamps: [...content.stamps, { kind, ...place, muscleId: null, note: '' }] }

const oneOf = <T>(list: readonly T[], index: number, change: (entry: T) => T): T[] => list.map((entry, at) => (at === index ? change(entry) : entry))

const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index)

const oneStamp =
  (index: number, change: (stamp: SessionStamp) => SessionStamp): Edit =>
  (content) =>
    content.stamps[index] === undefined ? content : { ...content, stamps: oneOf(content.stamps, index, change) }

const liesIn = (muscleId: string | null, regionId: string): boolean => musclesOfRegion(regionId).some(({ id }) => id === muscleId)

/** A muscle that does not reach into the new region is no longer the one meant. */
export const moveStamp = (index: number, place: Place): Edit =>
  oneStamp(index, (stamp) => ({ ...stamp, ...place, muscleId: liesIn(stamp.muscleId, place.regionId) ? stamp.muscleId : null }))

export const removeStamp =
  (index: number): Edit =>
  (content) =>
    content.stamps[index] === undefined ? content : { ...content, stamps: without(content.stamps, index) }

/** The same mark on the other side of the body as well. On the midline there is no other side. */
export const mirrorStamp =
  (index: number): Edit =>
  (content) => {
    const stamp = content.stamps[index]
    if (stamp === undefined || stamp.x === 0 || content.stamps.length >= most) return content
    return { ...content, stamps: [...content.stamps, { ...stamp, ...mirrorPlace(stamp) }] }
  }

/** What a trigger point in this muscle usually refers to, as text that can be changed; empty where the data knows nothing. */
export const usualReferral = (muscleId: string | null): string => (muscleId === null ? '' : (muscleById(muscleId)?.commonReferral ?? ''))

/** The usual referral is filled in for a trigger point, but never over words of the therapist's own. */
export const setStampMuscle = (index: number, muscleId: string | null): Edit =>
  oneStamp(index, (stamp) => {
    const isOwn = stamp.note !== '' && stamp.note !== usualReferral(stamp.muscleId)
    return { ...stamp, muscleId, note: stamp.kind !== 'trigger-point' || isOwn ? stamp.note : usualReferral(muscleId) }
  })

export const setStampNote = (index: number, note: string): Edit => oneStamp(index, (stamp) => ({ ...stamp, note }))

export const moveCup =
  (index: number, place: Place): Edit =>
  (content) =>
    content.cups[index] === undefined ? content : { ...content, cups: oneOf(content.cups, index, (cup) => ({ ...cup, ...place })) }

export const removeCup =
  (index: number): Edit =>
  (content) =>
    content.cups[index] === undefined ? content : { ...content, cups: without(content.cups, index) }

/** A stroke as far as it is drawn: the one at this place of the list, or a new one at its end. */
export const putStroke =
  (index: number, stroke: SessionContent['strokes'][number]): Edit =>
  (content) => {
    const known = content.strokes[index]
    if (known === undefined) return content.strokes.length >= most ? content : { ...content, strokes: [...content.strokes, stroke] }
    return known.path === stroke.path ? content : { ...content, strokes: oneOf(content.strokes, index, () => stroke) }
  }

export const removeStroke =
  (index: number): Edit =>
  (content) =>
    content.strokes[index] === undefined ? content : { ...content, strokes: without(content.strokes, index) }

export const clearStrokes: Edit = (content) => (content.strokes.length === 0 ? content : { ...content, strokes: [] })
