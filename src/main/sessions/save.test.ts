import { statSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionContent } from '../../shared/contract/session-content'
import type { Session } from '../../shared/contract/sessions'
import { movements } from '../../shared/reference/mobility'
import { aClient, aComplaint, aMovement, anArea, change } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import { samples } from '../../../test/helpers/samples'

let practice: TestPractice
let draft: Session
beforeEach(async () => {
  practice = openTestPractice()
  const { id: clientId } = await aClient(practice.call)
  draft = await practice.call('sessions.start', { clientId, from: 'blank' })
})
afterEach(() => practice.close())

const left = 'levator-scapulae-left'
const save = (changes: Partial<SessionContent>) =>
  practice.dispatch('sessions.save', { id: draft.id, revision: draft.revision, content: { ...draft.content, ...changes } })
const summary = async () => (await practice.call('sessions.ofClient', { clientId: draft.clientId, after: null, limit: 1000 }))[0]
const notes = (changes: Partial<SessionContent['notes']>) => ({ notes: { ...draft.content.notes, ...changes } })

describe('save', () => {
  it('replaces the whole draft, in order, and grows the revision by one', async () => {
    const { id: complaintId } = await aComplaint(practice.call, draft.clientId)
    const first: SessionContent = {
      ...samples['sessions.save'].content,
      complaintId,
      heldOn: '2026-03-01',
      startTime: '08:00',
      endTime: '08:00',
      therapies: [{ therapyId: 'wet-cupping', details: { 'cup-count': 5, 'blood-ml-total': 12.5, 'suction-strength': ['medium'] } }, { therapyId: 'acupuncture', details: {} }],
      areas: [anArea('upper-trapezius-left', { tensionArrival: 0, painEnd: 10 }), anArea(left, { tensionArrival: 4, tensionEnd: 4, tensionCarriedOn: '2026-02-01' })],
      pain: { arrival: 0, end: 10, carriedOn: '2026-02-01' },
      movements: [aMovement('fingertip-to-floor', { before: -3.5, after: 0 }), aMovement('cervical-rotation', { side: 'right', after: 80 })],
      notes: { told: 'één\n二\nثلاثة', found: '', done: '\t', plan: ' x ' },
      nextVisit: { kind: 'discharged' },
    }
    practice.clock.forward(3)
    expect(await save(first)).toEqual({ ok: true, value: { revision: 1, savedAt: practice.clock.now() } })
    expect(await practice.call('sessions.get', { id: draft.id })).toMatchObject({ revision: 1, updatedAt: practice.clock.now(), content: first })
    const second = { ...draft.content, therapies: first.therapies.toReversed(), areas: first.areas.toReversed(), movements: [] }
    expect((await change(practice.call, draft, second)).content).toEqual(second)
    // Every list of the document was filled, then emptied.
    for (const [name, list] of Object.entries(first)) if (Array.isArray(list)) expect(list, name).not.toEqual([])
  })

  it('keeps what the timeline shows', async () => {
    await save({ therapies: [{ therapyId: 'acupuncture', details: {} }], areas: [anArea(left)], pain: { arrival: 6, end: null, carriedOn: '2026-02-01' }, ...notes({ found: ` Tight\n\n band ${'x'.repeat(300)}` }) })
    const line = await summary()
    expect(line).toMatchObject({ therapyIds: ['acupuncture'], areaCount: 1, pain: { arrival: 6, end: null, carriedOn: '2026-02-01' } })
    expect(line?.excerpt).toMatch(/^Tight band x+…$/)
    expect(line?.excerpt.length).toBe(160)
  })

  it('cuts the excerpt between characters', async () => {
    await save(notes({ told: '🙂'.repeat(400) }))
    expect((await summary())?.excerpt).toBe(`${'🙂'.repeat(159)}…`)
  })

  it.each([
    ['day', { heldOn: '2026-03-01' }],
    ['time', { startTime: '07:55' }],
    ['complaint', { complaintId: 1 }],
  ])('moves it to another %s alone, and writes the indexes of where it stands only then', async (_what, moved) => {
    await aComplaint(practice.call, draft.clientId)
    const written = async (changes: Partial<SessionContent>) => {
      practice.db.pragma('wal_checkpoint(TRUNCATE)')
      const { content } = await change(practice.call, draft, changes)
      expect(content).toMatchObject(changes)
      return statSync(`${practice.file}-wal`).size
    }
    await written(notes({ told: 'Stiff.' }))
    const both = await written({ ...moved, ...notes({ told: 'Better.' }) })
    expect(both).toBeGreaterThan(await written(notes({ told: 'Looser.' })))
  })

  it('tells the page, and leaves no audit event', async () => {
    const events = () => practice.db.prepare('select count(*) from event').pluck().get()
    const before = events()
    await save({})
    expect(practice.changes.at(-1)).toBe('sessions.save')
    expect(events()).toBe(before)
  })
})

describe('text', () => {
  it('of 20,000 characters is kept whole, markup and all', async () => {
    const markup = '<img src=x onerror="alert(1)"> & </textarea> -- \'; drop table client; '
    const told = markup + 'ب'.repeat(20_000 - markup.length)
    expect(await save(notes({ told }))).toMatchObject({ ok: true })
    expect((await practice.call('sessions.get', { id: draft.id })).content.notes.told).toBe(told)
  })

  it('of 20,001 characters is refused with the field, and nothing is written', async () => {
    const before = practice.digest()
    const reply = await save({ ...notes({ plan: 'x'.repeat(20_001) }), areas: [anArea(left)] })
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid_input', fields: { 'content.notes.plan': expect.stringMatching(/20,001.*20,000/) } } })
    expect(practice.digest()).toBe(before)
  })

  it('loses control characters only', async () => {
    await save(notes({ told: 'a\u0000b\u0007c\u001Bd\u007Fe\uFEFF\r\nf\tg' }))
    expect((await practice.call('sessions.get', { id: draft.id })).content.notes.told).toBe('abcde\nf\tg')
  })
})

describe('refusals', () => {
  it('of an older revision: conflict, and nothing is written', async () => {
    await save({})
    const before = practice.digest()
    for (const revision of [0, 2]) {
      expect(await practice.refusal('sessions.save', { id: draft.id, revision, content: draft.content })).toMatchObject({ code: 'conflict', message: expect.stringMatching(/another window/) })
    }
    expect(practice.digest()).toBe(before)
  })

  it('of an unknown, a discarded and a signed session', async () => {
    const refused = async (id: number) => practice.refusal('sessions.save', { id, revision: draft.revision, content: draft.content })
    expect(await refused(404)).toMatchObject({ code: 'not_found' })
    await practice.call('sessions.discard', { id: draft.id })
    expect(await refused(draft.id)).toMatchObject({ code: 'not_found' })
    await practice.call('sessions.restore', { id: draft.id })
    const { revision } = await change(practice.call, draft, { therapies: [{ therapyId: 'acupuncture', details: {} }] })
    await practice.call('sessions.sign', { id: draft.id, revision })
    expect(await refused(draft.id)).toMatchObject({ code: 'signed' })
  })

  it('of another client’s complaint, or none that exists', async () => {
    const other = await aComplaint(practice.call, (await aClient(practice.call)).id)
    for (const complaintId of [other.id, 404]) {
      expect(await save({ complaintId })).toMatchObject({ ok: false, error: { code: 'invalid_input', fields: { 'content.complaintId': expect.any(String) } } })
    }
  })

  const acupuncture = (details: SessionContent['therapies'][number]['details']) => ({ therapies: [{ therapyId: 'sports-massage', details: {} }, { therapyId: 'acupuncture', details }] })
  it.each<[string, Partial<SessionContent>, string, RegExp?]>([
    ['a day after tomorrow', { heldOn: '2026-03-04' }, 'heldOn'],
    ['an end before the start', { startTime: '10:00', endTime: '09:59' }, 'endTime', /before it starts/],
    ['25 o’clock', { startTime: '25:00' }, 'startTime'],
    ['an unknown region', { areas: [anArea('levator-scapulae')] }, 'areas.0.regionId'],
    ['an area named twice', { areas: [anArea(left), anArea(left)] }, 'areas'],
    ['tension 5', { areas: [anArea(left, { tensionEnd: 5 })] }, 'areas.0.tensionEnd'],
    ['half a point of pain', { pain: { arrival: 2.5, end: null, carriedOn: null } }, 'pain.arrival'],
    ['pain 11', { pain: { arrival: null, end: 11, carriedOn: null } }, 'pain.end'],
    ['an unknown therapy', { therapies: [{ therapyId: 'leeches', details: {} }] }, 'therapies.0.therapyId'],
    ['a therapy named twice', { therapies: [{ therapyId: 'shiatsu', details: {} }, { therapyId: 'shiatsu', details: {} }] }, 'therapies'],
    ['a detail of another therapy', acupuncture({ 'cup-count': 3 }), 'therapies.1.details.cup-count'],
    ['too many needles', acupuncture({ 'needles-inserted': 201 }), 'therapies.1.details.needles-inserted', /Needles inserted.*0 to 200/],
    ['half a needle', acupuncture({ 'needles-inserted': 1.5 }), 'therapies.1.details.needles-inserted', /whole number/],
    ['a choice that is none', acupuncture({ style: ['atlantean'] }), 'therapies.1.details.style', /^Style/],
    ['two of a single choice', acupuncture({ style: ['tcm', 'japanese'] }), 'therapies.1.details.style'],
    ['text where a number belongs', acupuncture({ retention: 'long' }), 'therapies.1.details.retention'],
    ['an unknown movement', { movements: [aMovement('eyebrow-raise')] }, 'movements.0.movementId'],
    ['no side of a movement that has two', { movements: [aMovement('cervical-rotation', { before: 40 })] }, 'movements.0.side'],
    ['a side of a movement that has none', { movements: [aMovement('cervical-flexion', { side: 'left' })] }, 'movements.0.side'],
    ['450 degrees', { movements: [aMovement('cervical-rotation', { side: 'left', before: 390 })] }, 'movements.0.before', /220°/],
    ['two metres', { movements: [aMovement('fingertip-to-floor', { after: 200 })] }, 'movements.0.after', /100 cm/],
    ['next visit in no weeks', { nextVisit: { kind: 'weeks', weeks: 0 } }, 'nextVisit.weeks'],
  ])('of %s, with its field, and nothing is written', async (_what, changes, field, message = /./) => {
    const before = practice.digest()
    expect(await save(changes)).toMatchObject({ ok: false, error: { code: 'invalid_input', fields: { [`content.${field}`]: expect.stringMatching(message) } } })
    expect(practice.digest()).toBe(before)
  })

  it('not of tomorrow: a laptop’s zone may be wrong', async () => {
    expect(await save({ heldOn: '2026-03-03' })).toMatchObject({ ok: true })
  })
})

it('takes every movement of the vocabulary on its sides', async () => {
  const all = movements().flatMap(({ id, bilateral, unit }) =>
    (bilateral ? (['left', 'right'] as const) : (['both'] as const)).map((side) => aMovement(id, { side, before: unit === 'cm' ? 1.5 : 10 })),
  )
  expect((await change(practice.call, draft, { movements: all })).content.movements).toEqual(all)
})
