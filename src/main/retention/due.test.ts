import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, aDraft, aSession } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
beforeEach(() => {
  practice = openTestPractice()
})
afterEach(() => practice.close())

/** A client last seen on this day, in a draft or a signed session. */
async function seenOn(heldOn: string, details: { bornOn?: string; familyName: string }, status: 'draft' | 'signed' = 'signed'): Promise<number> {
  const { id } = await aClient(practice.call, details)
  await (status === 'signed' ? aSession : aDraft)(practice.call, id, { heldOn })
  return id
}

const due = async () => (await practice.call('retention.due', {})).clients.map(({ familyName }) => familyName)
const rule = (adultYears: number | null, minorsUntilAge: number | null) => practice.call('settings.update', { changes: { retention: { adultYears, minorsUntilAge } } })

describe('records past the rule', () => {
  it('are those whose last contact is so long ago, on the very day; archived ones first, then the longest past', async () => {
    practice.clock.set('2018-03-01T10:00:00.000Z')
    const old = await seenOn('2017-05-04', { familyName: 'Old' })
    const archived = await seenOn('2018-01-10', { familyName: 'Archived' })
    await practice.call('clients.archive', { id: archived })
    await seenOn('2018-03-01', { familyName: 'Today' })
    await seenOn('2017-01-01', { familyName: 'Child', bornOn: '2009-03-02' })
    const back = await seenOn('2016-01-01', { familyName: 'Back' })
    await aClient(practice.call, { familyName: 'Never seen' })
    practice.clock.set('2026-02-28T10:00:00.000Z')
    await aDraft(practice.call, back)
    expect(await due()).toEqual(['Archived', 'Old'])
    practice.clock.set('2026-03-01T10:00:00.000Z')
    expect(await due()).toEqual(['Archived', 'Old', 'Today', 'Never seen'])
    expect(await practice.call('retention.ofClient', { clientId: old })).toMatchObject({ lastContactOn: '2017-05-04', pastOn: '2025-05-04', sessionCount: 1, hold: '', asked: null })
    // A discarded draft is no contact.
    const [draft] = await practice.call('sessions.unfinished', {})
    await practice.call('sessions.discard', { id: draft?.id ?? 0 })
    expect(await due()).toContain('Back')
  })

  it('follow the rule as the practice changes it, and none without one', async () => {
    await seenOn('2024-01-10', { familyName: 'Adult' })
    await seenOn('2024-01-10', { familyName: 'Child', bornOn: '2008-03-01' })
    expect(await due()).toEqual([])
    await rule(1, 18)
    expect(await due()).toEqual(['Adult', 'Child'])
    await rule(1, 25)
    expect(await due()).toEqual(['Adult'])
    await rule(null, 18)
    expect(await due()).toEqual(['Child'])
    await rule(null, null)
    expect(await due()).toEqual([])
  })

  it('are shown with what holds or threatens them, and so is whoever is not past it', async () => {
    const held = await seenOn('2026-01-10', { familyName: 'Held' })
    const asked = await seenOn('2026-01-10', { familyName: 'Asked' })
    await seenOn('2026-01-10', { familyName: 'Neither' })
    await practice.call('retention.hold', { id: held, reason: ' A claim is open. ' })
    await practice.call('retention.askErasure', { id: asked, ground: 'order' })
    expect(await practice.call('retention.marked', {})).toMatchObject([
      { familyName: 'Asked', hold: '', asked: { at: practice.clock.now(), ground: 'order', erasableAt: '2026-03-03T09:30:00.000Z' } },
      { familyName: 'Held', hold: 'A claim is open.', asked: null },
    ])
    await practice.call('retention.release', { id: held })
    await practice.call('retention.cancelErasure', { id: asked })
    expect(await practice.call('retention.marked', {})).toEqual([])
    expect(practice.db.prepare('select count(*) from retention_mark').pluck().get()).toBe(0)
  })

  it('are never destroyed by themselves', async () => {
    practice.clock.set('1990-03-01T10:00:00.000Z')
    const id = await seenOn('1990-03-01', { familyName: 'Old' })
    practice.clock.set('2026-03-01T10:00:00.000Z')
    expect(await due()).toEqual(['Old'])
    expect(await practice.call('clients.get', { id })).toMatchObject({ id })
  })
})
