import { expect, it } from 'vitest'
import type { SessionContent } from '../../../shared/contract/session-content'
import { blankSession } from '../../../shared/domain/blank-entries'
import { addArea, setAreaTension } from './edits'
import { holdBack } from './hold-back'

const empty = blankSession({ complaintId: null, heldOn: '2026-11-22', startTime: '14:00' })
const made = (...edits: ((content: SessionContent) => SessionContent)[]) => edits.reduce((content, edit) => edit(content), empty)
const left = 'upper-trapezius-left'
const right = 'upper-trapezius-right'

it('keeps one refused entry as it was saved, and the others of its list go to the disk', () => {
  const saved = made(addArea(left), setAreaTension(left, 'arrival', 1))
  const newest = made(addArea(right), setAreaTension(right, 'arrival', 2), addArea(left), setAreaTension(left, 'arrival', 3))
  const place = newest.areas.findIndex(({ regionId }) => regionId === left)
  const sent = holdBack(newest, saved, { [`areas.${place}.tensionArrival`]: 'No.' })
  expect(new Map(sent.areas.map(({ regionId, tensionArrival }) => [regionId, tensionArrival]))).toEqual(new Map([[right, 2], [left, 1]]))
})

it('leaves out a refused entry that was never saved', () => {
  const sent = holdBack(made(addArea(left), addArea(right)), made(addArea(left)), { 'areas.1.findings.texture': 'No.', 'areas.1.tensionEnd': 'No.' })
  expect(sent.areas.map(({ regionId }) => regionId)).toEqual([left])
})

it('holds back the whole list when the list itself is refused, or its entries have no name', () => {
  const stamp = { view: 'back' } as SessionContent['stamps'][number]
  const newest = { ...made(addArea(left), addArea(right)), stamps: [stamp, stamp] }
  const saved = made(addArea(left))
  expect(holdBack(newest, saved, { areas: 'Twice.', 'areas.1.tensionEnd': 'No.' }).areas).toBe(saved.areas)
  expect(holdBack(newest, saved, { 'stamps.1.regionId': 'No.' }).stamps).toBe(saved.stamps)
})
