import { describe, expect, it } from 'vitest'
import { aClient, aComplaint, aCondition, aDraft, aSession } from '../../../test/helpers/factories'
import { realPractice, type RealPractice } from '../../../test/helpers/restore'
import { passphrase } from '../../../test/helpers/vault'

const notes = { told: 'Neck stiff on the left.', found: 'Firm band in the levator.', done: 'Slow pressure.', plan: '' }

async function look(practice: RealPractice, backup: string): Promise<void> {
  practice.answers.file = backup
  await practice.call('restore.choose', { seq: null })
  await practice.call('restore.look', { secret: null })
}

/**
 * Records put back to where they held one client with a signed session. A newer backup holds what is missing in them: a second session of
 * that client with a complaint of its own, one put away, and a client with health, a complaint, a signed session and a draft.
 */
async function putBackTooFar() {
  const practice = await realPractice()
  const { call, clock } = practice
  const amara = await aClient(call, { givenName: 'Amara' })
  const first = await aSession(call, amara.id, { notes })
  const older = practice.backUp()
  clock.forward(60)
  const knee = await aComplaint(call, amara.id, { title: 'Left knee' })
  const second = await aSession(call, amara.id, { complaintId: knee.id, notes: { ...notes, told: 'Slept well.' } })
  await call('sessions.discard', { id: (await aDraft(call, amara.id, { notes })).id })
  const later = await aClient(call, { givenName: 'Later', occupation: 'violinist' })
  await call('clients.setHealth', { id: later.id, health: { conditions: [aCondition('anaemia', { note: 'iron' })], medicines: [{ name: 'Metformin', conditionId: null, note: '' }] } })
  const neck = await aComplaint(call, later.id, { title: 'Neck', areaIds: ['levator-scapulae'] })
  const signed = await aSession(call, later.id, { complaintId: neck.id, notes })
  const draft = await aDraft(call, later.id, { notes: { ...notes, told: 'Not finished.' } })
  const madeAt = clock.now()
  const newer = practice.backUp()
  await look(practice, older)
  await call('restore.confirm', { passphrase })
  clock.forward(60)
  const other = await aClient(call, { givenName: 'Other' })
  await look(practice, newer)
  return { ...practice, amara, first, second, later, signed, draft, other, madeAt, newer }
}

const logged = ({ vault }: RealPractice, action: string) => vault.requireOpen().orm.$client.prepare('select subject_id as subject, detail from event where action = ?').all(action)

describe('recovering from a backup', () => {
  it('lists what is not here any more: clients, and sessions of those who are; nothing that was put away', async () => {
    const { call, later, second, madeAt } = await putBackTooFar()
    expect(await call('restore.contents', {})).toEqual({
      madeAt,
      clients: [{ uid: later.uid, givenName: 'Later', familyName: 'O’Brien', preferredName: '', sessions: 2 }],
      sessions: [{ uid: second.uid, client: { givenName: 'Amara', familyName: 'O’Brien', preferredName: '' }, heldOn: second.content.heldOn, status: 'signed' }],
    })
  })

  it('brings a session in as a draft, dated as it was, with its complaint; what is here stays as it is', async () => {
    const practice = await putBackTooFar()
    const { call, amara, first, second, madeAt } = practice
    const before = await call('sessions.get', { id: first.id })
    const { clientId, sessionId } = await call('restore.recoverSession', { uid: second.uid })
    expect(clientId).toBe(amara.id)
    const session = await call('sessions.get', { id: sessionId })
    const [complaint] = await call('complaints.ofClient', { clientId })
    expect(complaint).toMatchObject({ title: 'Left knee' })
    expect(session).toMatchObject({ uid: second.uid, status: 'draft', signedAt: null, versions: [], createdAt: second.createdAt, content: { ...second.content, complaintId: complaint?.id } })
    expect(await call('sessions.get', { id: first.id })).toEqual(before)
    expect(logged(practice, 'restore.recoverSession')).toEqual([{ subject: clientId, detail: `backup of ${madeAt}` }])
    expect((await call('restore.contents', {})).sessions).toEqual([])
    expect(await practice.refusal('restore.recoverSession', { uid: second.uid })).toMatchObject({ code: 'conflict' })
  })

  it('brings a client in with health, complaints and sessions, under a number that nobody has', async () => {
    const practice = await putBackTooFar()
    const { call, later, signed, draft, other, madeAt } = practice
    expect(other.id).toBe(later.id)
    const { clientId, sessions } = await call('restore.recoverClient', { uid: later.uid })
    expect(sessions).toBe(2)
    expect(clientId).not.toBe(other.id)
    const client = await call('clients.get', { id: clientId })
    expect(client).toMatchObject({ uid: later.uid, occupation: 'violinist', conditions: [{ conditionId: 'anaemia', note: 'iron' }], medicines: [{ name: 'Metformin' }] })
    const [complaint] = await call('complaints.ofClient', { clientId })
    expect(complaint).toMatchObject({ title: 'Neck', areaIds: ['levator-scapulae'], clientId })
    const ids = practice.vault.requireOpen().orm.$client.prepare<[number], number>('select id from session where client_id = ? order by id').pluck().all(clientId)
    const found = await Promise.all(ids.map((id) => call('sessions.get', { id })))
    expect(found.map(({ uid, status, content }) => ({ uid, status, told: content.notes.told, complaintId: content.complaintId })).toSorted((a, b) => a.uid.localeCompare(b.uid))).toEqual(
      [
        { uid: signed.uid, status: 'draft', told: notes.told, complaintId: complaint?.id },
        { uid: draft.uid, status: 'draft', told: 'Not finished.', complaintId: draft.content.complaintId === null ? null : complaint?.id },
      ].toSorted((a, b) => a.uid.localeCompare(b.uid)),
    )
    expect((await call('clients.list', { archived: false })).find(({ id }) => id === clientId)).toMatchObject({ sessionCount: 0, lastSessionOn: null })
    expect(await call('clients.get', { id: other.id })).toEqual(other)
    expect(logged(practice, 'restore.recoverClient')).toEqual([{ subject: clientId, detail: `backup of ${madeAt}` }])
    expect(await practice.refusal('restore.recoverClient', { uid: later.uid })).toMatchObject({ code: 'conflict' })
  })

  it('is refused for a client whose record was destroyed on purpose, who is not listed either', async () => {
    const practice = await putBackTooFar()
    const { call, later, vault } = practice
    const uid = { uid: later.uid }
    vault.requireOpen().orm.$client.prepare("insert into erasure (client_id, client_uid, at, zone, ground) values (99, ?, '2026-03-02T11:00:00.000Z', 'UTC', 'client-asked')").run(later.uid)
    expect((await call('restore.contents', {})).clients).toEqual([])
    expect(await practice.refusal('restore.recoverClient', uid)).toMatchObject({ code: 'refused', message: expect.stringMatching(/destroyed on purpose/) })
    expect((await call('clients.list', { archived: false })).map(({ givenName }) => givenName).toSorted()).toEqual(['Amara', 'Other'])
  })

  it('needs a backup that was looked at, a client who is here, and a session that is in it', async () => {
    const practice = await putBackTooFar()
    const { call, refusal, signed } = practice
    expect(await refusal('restore.recoverSession', { uid: signed.uid })).toMatchObject({ code: 'not_found', message: expect.stringMatching(/client of this session/) })
    expect(await refusal('restore.recoverSession', { uid: 'nobody' })).toMatchObject({ code: 'not_found' })
    expect(await refusal('restore.recoverClient', { uid: 'nobody' })).toMatchObject({ code: 'not_found' })
    await call('restore.cancel', {})
    expect(await refusal('restore.contents', {})).toMatchObject({ code: 'not_found', message: expect.stringMatching(/Look at the backup first/) })
    practice.vault.lock()
    expect(await refusal('restore.contents', {})).toMatchObject({ code: 'locked' })
  })

  it('leaves the backup as it was: the whole of it can still be restored', async () => {
    const practice = await putBackTooFar()
    const { call, second } = practice
    await call('restore.recoverSession', { uid: second.uid })
    await call('restore.confirm', { passphrase })
    expect((await call('clients.list', { archived: false })).map(({ givenName }) => givenName).toSorted()).toEqual(['Amara', 'Later'])
    expect((await call('sessions.get', { id: second.id })).status).toBe('signed')
  })
})
