import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aClient, aComplaint, aDraft, agreed, aSession } from '../../../test/helpers/factories'
import { onAStick, realPractice, type RealPractice } from '../../../test/helpers/restore'
import { passphrase } from '../../../test/helpers/vault'

const notes = (told: string) => ({ told, found: 'Firm band. '.repeat(120), done: 'Slow pressure.', plan: '' })
const pageBytes = 4096
const sealOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const fileOf = ({ folder }: RealPractice) => join(folder, 'levator.db')

/** A backup that holds one client with a draft and a signed session, and what was done `before` it, and `many` sessions of that client and one of a new client after it. Locked. */
async function writtenSince({ many = 30, before = async (_call: RealPractice['call'], _clientId: number): Promise<unknown> => undefined } = {}) {
  // That it is damaged is logged.
  const practice = await realPractice({ failed: () => {} })
  const { call, clock } = practice
  const amara = await aClient(call, { givenName: 'Amara' })
  const draft = await aDraft(call, amara.id, { notes: notes('Half written.') })
  const signed = await aSession(call, amara.id, { notes: notes('In the backup.') })
  await before(call, amara.id)
  practice.answers.file = onAStick(practice.backUp())
  clock.forward(60)
  const knee = await aComplaint(call, amara.id, { title: 'Left knee' })
  await call('sessions.save', { id: draft.id, revision: draft.revision, content: { ...draft.content, notes: notes('Written to its end.') } })
  for (let n = 1; n <= many; n++) {
    const make = n % 2 === 0 ? aSession : aDraft
    await make(call, amara.id, { complaintId: knee.id, notes: notes(`Visit ${n}.`) })
  }
  const later = await aClient(call, { givenName: 'Later' })
  await aSession(call, later.id, { notes: notes('First visit.') })
  practice.vault.lock()
  return { ...practice, amara, signed, many }
}

/** Pages of the file, by number from 1, zeroed; or one bit of each. */
function spoil(file: string, pages: readonly number[], how: 'zeroed' | 'flipped' = 'zeroed'): void {
  const bytes = readFileSync(file)
  for (const page of pages) {
    const at = (page - 1) * pageBytes
    if (how === 'zeroed') bytes.fill(0, at, at + pageBytes)
    else bytes.writeUInt8(bytes.readUInt8(at + 1000) ^ 4, at + 1000)
  }
  writeFileSync(file, bytes)
}

const pagesOf = (file: string) => readFileSync(file).length / pageBytes

/** Which pages hold what: asked of the practice while it is whole. */
async function pagesHolding(practice: RealPractice, name: string): Promise<number[]> {
  await practice.unlock()
  const pages = practice.vault.requireOpen().orm.$client.prepare<[string], number>('select pageno from dbstat where name = ? order by pageno').pluck().all(name)
  practice.vault.lock()
  return pages
}

async function look({ call }: RealPractice) {
  await call('restore.choose', { seq: null })
  return call('restore.look', { secret: { passphrase } })
}

async function restored(practice: RealPractice) {
  await practice.call('restore.confirm', { passphrase: null })
  await practice.unlock()
  const db = practice.vault.requireOpen().orm.$client
  const ids = db.prepare<[], number>('select id from session order by id').pluck().all()
  return Promise.all(ids.map((id) => practice.call('sessions.get', { id })))
}

const mark = /^\[Salvaged from damaged records, where it was .*Read it through before you sign it\.\]\n/

describe('salvage from damaged records', () => {
  it('says what could be read, brings it in as marked drafts, and leaves the damaged file as it is', async () => {
    const practice = await writtenSince()
    const file = fileOf(practice)
    const [, second = 0] = await pagesHolding(practice, 'session_note')
    spoil(file, [second], 'flipped')
    await practice.unlock()
    await practice.vault.checking()
    await practice.vault.closing()
    expect(practice.vault.state()).toMatchObject({ phase: 'locked', damage: 'records' })
    await expect(practice.unlock()).rejects.toMatchObject({ code: 'damaged' })
    const before = sealOf(file)
    const preview = await look(practice)
    const { sessions = 0, lostSessions = 0 } = preview.salvage ?? {}
    // The draft written on, the visits since, and that of the new client.
    expect(sessions + lostSessions).toBe(practice.many + 2)
    expect(sessions).toBeGreaterThan(practice.many * 0.8)
    expect(lostSessions).toBeGreaterThan(0)
    expect(preview.salvage).toMatchObject({ clients: 1, lostClients: 0, mayBeMore: false })
    const all = await restored(practice)
    const salvaged = all.filter(({ content }) => mark.test(content.notes.told))
    expect(salvaged).toHaveLength(sessions)
    expect(salvaged.every(({ status, versions }) => status === 'draft' && versions.length === 0)).toBe(true)
    expect(all.find(({ uid }) => uid === practice.signed.uid)).toMatchObject({ status: 'signed', content: practice.signed.content })
    expect(all.filter(({ content }) => content.notes.told === 'Half written.')).toHaveLength(1)
    expect(salvaged.filter(({ content }) => content.notes.told.includes('from the backup is in the record too')).length).toBeLessThanOrEqual(1)
    expect(sealOf(file)).toBe(before)
    expect(existsSync(join(practice.folder, 'restore.unfinished'))).toBe(false)
  })

  it('where only the words of a draft can be read, those come, and the mark says so; the note in the backup stays beside it', async () => {
    const practice = await writtenSince({ many: 2, before: (call, clientId) => aDraft(call, clientId, { notes: notes('Left as it was.') }) })
    spoil(fileOf(practice), [...(await pagesHolding(practice, 'session_area')), ...(await pagesHolding(practice, 'session_cup'))])
    expect((await look(practice)).salvage).toMatchObject({ sessions: 4, lostSessions: 0 })
    const all = await restored(practice)
    const draft = all.find(({ content }) => content.notes.told.endsWith('Written to its end.'))
    expect(draft?.content.notes.told).toContain('The note of this visit from the backup is in the record too.')
    expect(draft?.content.notes.told).toContain('Only its words could be read')
    expect(all.find(({ content }) => content.notes.told.endsWith('Visit 2.'))?.content.therapies).toHaveLength(1)
    expect(all.filter(({ content }) => content.notes.told === 'Half written.')).toHaveLength(1)
    expect(all.filter(({ content }) => content.notes.told.endsWith('Left as it was.'))).toHaveLength(1)
  })

  it('signed, they are late entries, and the log says where they came from', async () => {
    const practice = await writtenSince({ many: 2 })
    spoil(fileOf(practice), await pagesHolding(practice, 'event'))
    practice.clock.forward(60 * 24 * 3)
    await look(practice)
    const visit = (await restored(practice)).find(({ content }) => content.notes.told.endsWith('Visit 2.'))
    if (visit === undefined) throw new Error('not salvaged')
    expect(visit.content.notes.told).toContain('where it was signed on')
    const complaint = (await practice.call('complaints.ofClient', { clientId: visit.clientId })).find(({ id }) => id === visit.content.complaintId)
    expect(complaint?.title).toBe('Left knee')
    const { versions } = await practice.call('sessions.sign', { id: visit.id, revision: (await agreed(practice.call, visit)).revision })
    expect(versions.map(({ kind }) => kind)).toEqual(['late-entry'])
    const rows = practice.vault.requireOpen().orm.$client.prepare("select detail from event where action = 'restore.salvageSession'").pluck().all()
    expect(rows).toContain(`session ${visit.id}`)
    expect(practice.vault.requireOpen().orm.$client.prepare("select count(*) from event where action = 'restore.salvageClient'").pluck().get()).toBe(1)
  })

  it.each(['session', 'session_id', 'session_note', 'session_uid_unique', 'client', 'note_text', 'session_by_day'])(
    'with the whole of %s zeroed, nothing is guessed and what lies elsewhere is used',
    async (table) => {
      const practice = await writtenSince({ many: 12 })
      const file = fileOf(practice)
      spoil(file, await pagesHolding(practice, table))
      const before = sealOf(file)
      const { salvage } = await look(practice)
      expect(salvage).not.toBeNull()
      // What was signed stands in two places.
      expect(salvage?.sessions).toBeGreaterThanOrEqual(table === 'client' ? 0 : 6)
      const all = await restored(practice)
      expect(all.filter(({ content }) => mark.test(content.notes.told))).toHaveLength(salvage?.sessions ?? 0)
      const names = new Map((await practice.call('clients.list', { archived: false })).map(({ id, givenName }) => [id, givenName]))
      for (const { clientId, content } of all) expect(names.get(clientId)).toBe(content.notes.told.endsWith('First visit.') ? 'Later' : 'Amara')
      expect(sealOf(file)).toBe(before)
    },
    30_000,
  )

  it('what cannot be read is lost only where the backup does not hold it as it was here', async () => {
    const practice = await writtenSince({ many: 2 })
    spoil(fileOf(practice), [...(await pagesHolding(practice, 'session_note')), ...(await pagesHolding(practice, 'note_text'))])
    // The draft written on, two visits and that of the new client; not the one that was signed before the backup.
    expect((await look(practice)).salvage).toMatchObject({ sessions: 0, lostSessions: 4, clients: 1, lostClients: 0 })
  })

  it('where every list of the sessions is spoilt, it says that there may be more', async () => {
    const practice = await writtenSince({ many: 2 })
    const pages: number[] = []
    for (const list of ['session', 'session_id', 'session_by_day', 'session_uid_unique', 'note_version']) pages.push(...(await pagesHolding(practice, list)))
    spoil(fileOf(practice), pages)
    expect((await look(practice)).salvage).toEqual({ sessions: 0, clients: 1, lostSessions: 0, lostClients: 0, mayBeMore: true })
  })

  it.each(['client', 'client_medicine'])('of a client of whom %s cannot be read nothing comes, no half of the record and no session; both are counted', async (table) => {
    const practice = await writtenSince({ many: 2 })
    spoil(fileOf(practice), await pagesHolding(practice, table))
    expect((await look(practice)).salvage).toMatchObject({ sessions: 3, lostSessions: 1, clients: 0, lostClients: 1 })
    await restored(practice)
    expect((await practice.call('clients.list', { archived: false })).map(({ givenName }) => givenName)).toEqual(['Amara'])
  })

  it('a session with the same words but another score is not the same, and what stands in the log of the database alone comes too', async () => {
    const practice = await writtenSince({ many: 1 })
    const { call, amara } = practice
    await practice.unlock()
    const draft = await aDraft(call, amara.id, { notes: notes('Same words.') })
    practice.answers.file = onAStick(practice.backUp())
    practice.clock.forward(60)
    await call('sessions.save', { id: draft.id, revision: draft.revision, content: { ...draft.content, pain: { arrival: 7, end: 2, carriedOn: null } } })
    await aDraft(call, amara.id, { notes: notes('In the log.') })
    const file = fileOf(practice)
    const [database, log] = [readFileSync(file), readFileSync(`${file}-wal`)]
    practice.vault.lock()
    const pages = await pagesHolding(practice, 'phrase')
    // As a power cut leaves it.
    writeFileSync(file, database)
    writeFileSync(`${file}-wal`, log)
    spoil(file, pages)
    expect((await look(practice)).salvage).toMatchObject({ sessions: 2, lostSessions: 0 })
    const all = await restored(practice)
    const pains = all.filter(({ content }) => content.notes.told.endsWith('Same words.')).map(({ content }) => content.pain.arrival)
    expect(pains).toHaveLength(2)
    expect(new Set(pains)).toEqual(new Set([7, null]))
    expect(all.filter(({ content }) => content.notes.told.endsWith('In the log.'))).toHaveLength(1)
  })

  it('what was put away or withdrawn stays away', async () => {
    const practice = await writtenSince({ many: 1 })
    const { call, amara } = practice
    await practice.unlock()
    const away = await aDraft(call, amara.id, { notes: notes('Put away.') })
    await call('sessions.discard', { id: away.id })
    const wrong = await aSession(call, amara.id, { notes: notes('Another client.') })
    await call('sessions.withdraw', { id: wrong.id, reason: 'Entered for the wrong client.' })
    practice.vault.lock()
    spoil(fileOf(practice), await pagesHolding(practice, 'event'))
    expect((await look(practice)).salvage).toMatchObject({ sessions: 3, lostSessions: 0 })
    const all = await restored(practice)
    expect(all.filter(({ content }) => /Put away|Another client/.test(content.notes.told))).toEqual([])
  })

  it('of any one page most comes back, whichever it is', async () => {
    const practice = await writtenSince({ many: 12 })
    const file = fileOf(practice)
    // Without its schema a database is a heap of rows that nobody can name.
    const schema = await pagesHolding(practice, 'sqlite_schema')
    const whole = readFileSync(file)
    const few: { page: number; sessions: number }[] = []
    for (let page = 2; page <= pagesOf(file); page += 7) {
      if (schema.includes(page)) continue
      writeFileSync(file, whole)
      spoil(file, [page])
      const { salvage } = await look(practice)
      // Null: that page holds nothing any more, and the records are whole.
      if (salvage !== null && salvage.sessions < 8) few.push({ page, sessions: salvage.sessions })
    }
    expect(few).toEqual([])
  }, 60_000)

  it.each([
    ['its first page gone', (file: string) => spoil(file, [1])],
    ['nothing of it left but noise', (file: string) => writeFileSync(file, readFileSync(file).map((byte, at) => (byte + at) % 256))],
    ['cut to nothing', (file: string) => writeFileSync(file, '')],
  ])('with %s: said that nothing could be read, and the backup opens', async (_what, damage) => {
    const practice = await writtenSince({ many: 1 })
    const file = fileOf(practice)
    damage(file)
    const before = sealOf(file)
    expect((await look(practice)).salvage).toEqual({ sessions: 0, clients: 0, lostSessions: 0, lostClients: 0, mayBeMore: true })
    expect(await restored(practice)).toHaveLength(2)
    expect(sealOf(file)).toBe(before)
  })

  it('a broken history counts as damage; whole records are left alone, whatever backup is put in their place', async () => {
    const practice = await writtenSince({ many: 2 })
    expect((await look(practice)).salvage).toBeNull()
    await practice.unlock()
    const db = practice.vault.requireOpen().orm.$client
    const triggers = db.prepare<[], string>("select name from sqlite_master where type = 'trigger' and tbl_name = 'note_version'").pluck().all()
    for (const name of triggers) db.exec(`drop trigger "${name}"`)
    db.exec("update note_version set link = 'forged' where seq = 2")
    practice.vault.lock()
    expect((await look(practice)).salvage).toMatchObject({ sessions: 4, clients: 1, lostSessions: 0, mayBeMore: false })
  })
})
