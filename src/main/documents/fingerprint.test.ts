import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '../../shared/domain/days'
import { aClient, aDraft, aSession, change } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
beforeEach(() => {
  practice = openTestPractice()
})
afterEach(() => practice.close())

const digests = () => practice.db.prepare<[], string>('select digest from note_text order by seq').pluck().all()
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('the fingerprint of a record', () => {
  it('is none while nothing is signed', async () => {
    const { id } = await aClient(practice.call)
    const draft = await aDraft(practice.call, id)
    expect(await practice.call('documents.fingerprint', { clientId: id })).toEqual({ sessions: 0, fingerprint: null })
    expect(await practice.call('documents.fingerprint', { sessionId: draft.id })).toEqual({ sessions: 0, fingerprint: null })
  })

  it('is over what was signed in the order of the days, so that anybody can work it out again', async () => {
    const { id } = await aClient(practice.call)
    await aSession(practice.call, id, { heldOn: '2026-02-20' })
    const earlier = await aSession(practice.call, id, { heldOn: '2026-02-06' })
    const [late = '', early = ''] = digests()
    expect(await practice.call('documents.fingerprint', { clientId: id })).toEqual({ sessions: 2, fingerprint: sha256(`${early}\n${late}`) })
    expect(await practice.call('documents.fingerprint', { sessionId: earlier.id })).toEqual({ sessions: 1, fingerprint: sha256(early) })
  })

  it('stays while nothing else is signed, and is of the newest version', async () => {
    const { id } = await aClient(practice.call)
    const { id: sessionId } = await aSession(practice.call, id)
    const before = await practice.call('documents.fingerprint', { clientId: id })
    await aDraft(practice.call, id)
    expect(await practice.call('documents.fingerprint', { clientId: id })).toEqual(before)
    await practice.call('sessions.reopen', { id: sessionId })
    expect(await practice.call('documents.fingerprint', { clientId: id })).toEqual({ sessions: 0, fingerprint: null })
    const { revision } = await change(practice.call, { id: sessionId }, { notes: { told: 'More.', found: '', done: '', plan: '' } })
    await practice.call('sessions.sign', { id: sessionId, revision })
    expect(await practice.call('documents.fingerprint', { clientId: id })).toEqual({ sessions: 1, fingerprint: sha256(digests()[1] ?? '') })
  })

  it('covers what was added, amended and withdrawn since: whatever is signed makes another one', async () => {
    const { id } = await aClient(practice.call)
    const { id: sessionId } = await aSession(practice.call, id)
    const seen = [await practice.call('documents.fingerprint', { clientId: id })]
    const next = async (of: Promise<unknown>) => {
      await of
      const now = await practice.call('documents.fingerprint', { clientId: id })
      expect(await practice.call('documents.fingerprint', { sessionId })).toEqual(now)
      seen.push(now)
    }
    const reason = 'Wrong side.'
    await next(practice.call('sessions.addAddendum', { id: sessionId, text: 'More.' }))
    expect(seen.at(-1)).toEqual({ sessions: 1, fingerprint: sha256(digests().join('\n')) })
    await practice.call('sessions.amend', { id: sessionId, reason })
    // While it is written anew, what was signed stands.
    expect(await practice.call('documents.fingerprint', { clientId: id })).toEqual(seen.at(-1))
    const { revision } = await change(practice.call, { id: sessionId }, { notes: { told: 'Right.', found: '', done: '', plan: '' } })
    await next(practice.call('sessions.sign', { id: sessionId, revision }))
    expect(seen.at(-1)).toEqual({ sessions: 1, fingerprint: sha256(digests()[2] ?? '') })
    await next(practice.call('sessions.withdraw', { id: sessionId, reason }))
    await next(practice.call('sessions.reinstate', { id: sessionId, reason }))
    expect(seen.map(({ sessions }) => sessions)).toEqual([1, 1, 1, 1, 1])
    expect(new Set(seen.map(({ fingerprint }) => fingerprint)).size).toBe(5)
  })

  it('is another client’s for another client', async () => {
    const [a, b] = [await aClient(practice.call), await aClient(practice.call)]
    await aSession(practice.call, a.id)
    await aSession(practice.call, b.id)
    const [one, other] = [await practice.call('documents.fingerprint', { clientId: a.id }), await practice.call('documents.fingerprint', { clientId: b.id })]
    expect(one.fingerprint).not.toBe(other.fingerprint)
  })

  it('of more sessions than are read in one go is the same, also where something is signed meanwhile', async () => {
    const { id } = await aClient(practice.call)
    for (let count = 0; count < 205; count++) await aSession(practice.call, id, { heldOn: addDays('2025-12-31', -count) })
    const asked = practice.call('documents.fingerprint', { clientId: id })
    const latest = await aSession(practice.call, id, { heldOn: '2026-01-05' })
    const inOrder = [...digests().slice(0, 205).toReversed(), ...digests().slice(205)]
    expect(await asked).toEqual({ sessions: 206, fingerprint: sha256(inOrder.join('\n')) })
    expect(await practice.call('documents.fingerprint', { sessionId: latest.id })).toEqual({ sessions: 1, fingerprint: sha256(inOrder.at(-1) ?? '') })
  })
})
