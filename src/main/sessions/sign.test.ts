import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../shared/contract/sessions'
import { aClient, aDraft, agreed, anArea, aSession, change } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import { canonicalJson, sha256Hex } from '../canonical-json'

let practice: TestPractice
let clientId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call)).id
})
afterEach(() => practice.close())

interface Version {
  session_id: number
  version: number
  content: string
  digest: string
  signed_at: string
  zone: string
}
const versions = () => practice.db.prepare<[], Version>('select session_id, version, content, digest, signed_at, zone from note_version join note_text using (seq) order by seq').all()
const sign = ({ id, revision }: Session) => practice.call('sessions.sign', { id, revision })

describe('sign', () => {
  it('closes the draft and writes what was signed beside it', async () => {
    const draft = await agreed(
      practice.call,
      await aDraft(practice.call, clientId, { areas: [anArea('levator-scapulae-left', { tensionArrival: 3 })], notes: { told: 'besser', found: '', done: '', plan: '' } }),
    )
    practice.clock.forward(7)
    const signedAt = practice.clock.now()
    const signed = await sign(draft)
    const author = { name: '', qualification: '', registration: '' }
    const kept = [{ version: 1, kind: 'signed', signedAt, zone: 'Europe/London', author, reason: '', text: '' }]
    expect(signed).toEqual({ ...draft, status: 'signed', signedAt, updatedAt: signedAt, reopenableUntil: '2026-03-02T09:47:00.000Z', notices: [], versions: kept })

    const [version, ...others] = versions()
    expect(others).toEqual([])
    expect(version).toMatchObject({ session_id: draft.id, version: 1, signed_at: signedAt, zone: 'Europe/London' })
    const client = await practice.call('clients.get', { id: clientId })
    expect(JSON.parse(version?.content ?? '')).toEqual({
      format: 'session/3', kind: 'signed', clientUid: client.uid, sessionUid: draft.uid, signedAt, zone: 'Europe/London', signedZone: 'Europe/London',
      begunAt: draft.createdAt, author, reason: '', content: draft.content, notices: [],
    })
    expect(version?.content).toBe(canonicalJson(JSON.parse(version?.content ?? '')))
    expect(version?.digest).toBe(sha256Hex(version?.content ?? ''))
  })

  it('needs a therapy', async () => {
    const draft = await practice.call('sessions.start', { clientId, from: 'blank' })
    const before = practice.digest()
    expect(await practice.refusal('sessions.sign', { id: draft.id, revision: 0 })).toMatchObject({
      code: 'invalid_input',
      fields: { 'content.therapies': 'Choose at least one therapy before you finish the session.' },
    })
    expect(practice.digest()).toBe(before)
  })

  it('refuses another revision, a second signature, and what is not there', async () => {
    const draft = await aDraft(practice.call, clientId)
    expect(await practice.refusal('sessions.sign', { id: draft.id, revision: draft.revision - 1 })).toMatchObject({ code: 'conflict' })
    await sign(draft)
    const before = practice.digest()
    expect(await practice.refusal('sessions.sign', { id: draft.id, revision: draft.revision })).toMatchObject({ code: 'signed' })
    expect(await practice.refusal('sessions.sign', { id: 404, revision: 0 })).toMatchObject({ code: 'not_found' })
    expect(practice.digest()).toBe(before)
    const discarded = await aDraft(practice.call, clientId)
    await practice.call('sessions.discard', { id: discarded.id })
    expect(await practice.refusal('sessions.sign', { id: discarded.id, revision: discarded.revision })).toMatchObject({ code: 'not_found' })
  })
})

describe('reopen', () => {
  it('makes a draft again within ten minutes, keeps the signed version, and signs a second one', async () => {
    const signed = await aSession(practice.call, clientId)
    practice.clock.forward(10)
    const reopened = await practice.call('sessions.reopen', { id: signed.id })
    expect(reopened).toEqual({ ...signed, status: 'draft', signedAt: null, reopenableUntil: null, updatedAt: practice.clock.now(), notices: null })
    expect((await practice.call('clients.list', { archived: false }))[0]).toMatchObject({ sessionCount: 0, lastSessionOn: null, trend: [] })

    const [first] = versions()
    const changed = await change(practice.call, reopened, { notes: { told: '', found: 'a second look', done: '', plan: '' } })
    await sign(changed)
    expect(versions()).toEqual([first, expect.objectContaining({ version: 2, content: expect.stringContaining('a second look') })])
    expect((await practice.call('clients.list', { archived: false }))[0]).toMatchObject({ sessionCount: 1, lastSessionOn: '2026-03-02' })
  })

  it('is refused afterwards, and names the way that is left', async () => {
    const { id } = await aSession(practice.call, clientId)
    practice.clock.forward(10.001)
    const before = practice.digest()
    expect(await practice.refusal('sessions.reopen', { id })).toMatchObject({ code: 'signed', message: expect.stringMatching(/Ten minutes have passed.*amendment/) })
    expect(practice.digest()).toBe(before)
  })

  it('is refused for a draft', async () => {
    expect(await practice.refusal('sessions.reopen', { id: (await aDraft(practice.call, clientId)).id })).toMatchObject({ code: 'conflict' })
  })
})

describe('discard and restore', () => {
  it('take a draft out of everything and bring it back', async () => {
    const draft = await aDraft(practice.call, clientId)
    const seen = async () => [
      (await practice.call('sessions.ofClient', { clientId, after: null, limit: 1000 })).length,
      (await practice.call('sessions.unfinished', {})).length,
    ]
    const discarded = await practice.call('sessions.discard', { id: draft.id })
    expect(discarded).toEqual({ ...draft, discardedAt: practice.clock.now() })
    expect(await seen()).toEqual([0, 0])
    practice.clock.forward(5)
    expect(await practice.call('sessions.discard', { id: draft.id })).toEqual(discarded)
    expect(await practice.call('sessions.restore', { id: draft.id })).toEqual(draft)
    expect(await practice.call('sessions.restore', { id: draft.id })).toEqual(draft)
    expect(await seen()).toEqual([1, 1])
  })

  const day = 24 * 60
  it.each([[30 * day, true], [30 * day + 1, false]])('after %i minutes: %s', async (minutes, back) => {
    const { id } = await aDraft(practice.call, clientId)
    await practice.call('sessions.discard', { id })
    practice.clock.forward(minutes)
    expect((await practice.call('sessions.discarded', { clientId })).map((one) => one.id)).toEqual(back ? [id] : [])
    const reply = await practice.dispatch('sessions.restore', { id })
    expect(reply.ok ? 'back' : reply.error.code).toBe(back ? 'back' : 'not_found')
  })

  it('list what can be brought back, last discarded first, of this client only', async () => {
    const [first, second] = [await aDraft(practice.call, clientId), await aDraft(practice.call, clientId, { heldOn: '2026-01-01' })]
    for (const { id } of [first, second]) {
      practice.clock.forward(1)
      await practice.call('sessions.discard', { id })
    }
    const other = await aDraft(practice.call, (await aClient(practice.call)).id)
    await practice.call('sessions.discard', { id: other.id })
    expect(await practice.call('sessions.discarded', { clientId })).toMatchObject([{ id: second.id, heldOn: '2026-01-01' }, { id: first.id }])
    await practice.call('sessions.restore', { id: second.id })
    expect(await practice.call('sessions.discarded', { clientId })).toMatchObject([{ id: first.id }])
  })

  it('leave a signed session alone', async () => {
    const { id } = await aSession(practice.call, clientId)
    const before = practice.digest()
    expect(await practice.refusal('sessions.discard', { id })).toMatchObject({ code: 'signed' })
    expect(practice.digest()).toBe(before)
  })
})

describe('canonicalJson', () => {
  it('is one text whatever the order of keys, at every depth, and keeps the order of lists', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }, 2], a: 'é"' })).toBe('{"a":"é\\"","b":[{"a":null,"z":1},2]}')
    expect(canonicalJson({ a: 'é"', b: [{ a: null, z: 1 }, 2] })).toBe(canonicalJson({ b: [{ z: 1, a: null }, 2], a: 'é"' }))
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]))
  })

  it('has the digest other tools compute', () => {
    expect(sha256Hex('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c')
  })
})
