import { expect, it } from 'vitest'
import type { DetailValue, SessionContent } from '../../../shared/contract/session-content'
import { blankSession } from '../../../shared/domain/blank-entries'
import { shippedPhraseById } from '../../../shared/reference/phrases'
import { createDraftStore } from './draft-store'
import { effectsOn, putPhrase } from './phrase-edits'

const withTherapies = (...therapies: [string, Record<string, DetailValue>?][]): SessionContent => ({
  ...blankSession({ complaintId: null, heldOn: '2026-03-02', startTime: '09:00' }),
  therapies: therapies.map(([therapyId, details = {}]) => ({ therapyId, details })),
})
const effectsOf = (id: string) => shippedPhraseById(id)?.effects ?? {}
const detailsOf = (content: SessionContent) => content.therapies.map(({ details }) => details)

it.each<[string, string, [string, Record<string, DetailValue>?][], Record<string, DetailValue>[]]>([
  ['each chosen therapy gets the words it has', 'responded-well', [['sports-massage'], ['acupuncture']], [{ response: ['tension-reduced'] }, { response: ['relaxed'] }]],
  ['a therapy without them gets none', 'responded-well', [['thai-massage']], [{}]],
  ['what is chosen stays', 'responded-well', [['sports-massage', { response: ['post-soreness'], duration: 30 }]], [{ response: ['post-soreness', 'tension-reduced'], duration: 30 }]],
  ['"no change" gives way to a change', 'responded-well', [['sports-massage', { response: ['no-change'] }]], [{ response: ['tension-reduced'] }]],
  ['and a change to "no change"', 'done-no-change', [['sports-massage', { response: ['tension-reduced', 'bruising'] }]], [{ response: ['no-change'] }]],
  ['nothing is chosen twice', 'responded-well', [['sports-massage', { response: ['tension-reduced'] }]], [{ response: ['tension-reduced'] }]],
])('%s', (_what, id, therapies, expected) => {
  const after = putPhrase('done', 'Responded well.', effectsOf(id))(withTherapies(...therapies))
  expect(after.notes.done).toBe('Responded well.')
  expect(detailsOf(after)).toEqual(expected)
})

it('sets the next visit, and leaves it alone where the phrase says nothing of it', () => {
  const content = { ...withTherapies(['sports-massage']), nextVisit: { kind: 'as-needed' } as const }
  expect(putPhrase('plan', 'Again.', effectsOf('plan-2-weeks'))(content).nextVisit).toEqual({ kind: 'weeks', weeks: 2 })
  expect(putPhrase('plan', 'Heat.', effectsOf('plan-heat'))(content).nextVisit).toEqual({ kind: 'as-needed' })
})

it('says what is set', () => {
  expect(effectsOn(withTherapies(['dry-needling'], ['shiatsu']), effectsOf('responded-well'))).toEqual({
    details: [{ therapyId: 'dry-needling', groupId: 'response', itemIds: ['relief'] }],
    nextVisit: undefined,
  })
})

it('text and values are one step: one undo takes back all of it, one redo brings it again', async () => {
  const content = withTherapies(['sports-massage'])
  const loaded = { id: 1, content, revision: 0, updatedAt: '2026-03-02T09:00:00.000Z', carriedFrom: null } as unknown as Parameters<typeof createDraftStore>[0]
  const store = createDraftStore(loaded, {
    save: ({ revision }) => Promise.resolve({ revision: revision + 1, savedAt: '2026-03-02T09:00:01.000Z' }),
    load: () => Promise.reject(new Error('never')),
    now: () => 0,
  })
  store.edit((before) => ({ ...before, notes: { ...before.notes, plan: '/ag' } }), 'notes.plan')
  const typed = store.get().content
  store.edit(putPhrase('plan', 'Again in 2 weeks.', effectsOf('plan-2-weeks')))
  const put = store.get().content
  store.undo()
  expect(store.get().content).toBe(typed)
  store.redo()
  expect(store.get().content).toBe(put)
  await store.flush()
})
