import { expect, it, onTestFinished } from 'vitest'
import { fullDisk } from '../../test/e2e/spoilt-disk'
import { cheap, createdAt, passphrase } from '../../test/helpers/vault'
import { databaseOf, started } from '../../test/helpers/vault-session'
import { wipeKey } from './db/key'
import type { Dispatch } from './dispatch'
import { keepUnsaved } from './keep-unsaved'
import { createUnsaved } from './unsaved'
import { createVault } from './vault/vault'

const key = Buffer.alloc(32, 7)
const phone = (text: string) => ({ path: 'clients.update', input: { id: 1, changes: { phone: text } } })

it('what was refused is given back to the practice it belongs to, the newest of each field, and to no other', () => {
  const unsaved = createUnsaved()
  unsaved.begin(key)
  unsaved.refused(phone('1'))
  unsaved.refused({ path: 'clients.update', input: { id: 1, changes: { email: 'a@b' } } })
  unsaved.refused(phone('12'))
  unsaved.end()
  unsaved.begin(Buffer.alloc(32, 8))
  expect(unsaved.take()).toEqual([])
  unsaved.begin(key)
  expect(unsaved.take()).toEqual([{ path: 'clients.update', input: { id: 1, changes: { email: 'a@b' } } }, phone('12')])
  expect(unsaved.take()).toEqual([])
})

it('what the disk took after all is not kept, nor what no page saves by itself, nor anything once the page is gone', () => {
  const unsaved = createUnsaved()
  unsaved.begin(key)
  unsaved.refused(phone('1'))
  unsaved.taken(phone('12'))
  unsaved.refused({ path: 'clients.archive', input: { id: 1 } })
  unsaved.end()
  unsaved.refused(phone('late'))
  unsaved.begin(key)
  expect(unsaved.take()).toEqual([])
})

it('a newer save of some of its fields takes those from what is kept, and only those of the same record', () => {
  const unsaved = createUnsaved()
  const update = (id: number, changes: object) => ({ path: 'clients.update', input: { id, changes } })
  unsaved.begin(key)
  unsaved.refused(update(1, { phone: '1' }))
  unsaved.refused(update(1, { phone: '12', notes: 'kept' }))
  unsaved.refused(update(2, { phone: '2' }))
  unsaved.taken(update(1, { phone: '123', email: 'a@b' }))
  expect(unsaved.take()).toEqual([update(2, { phone: '2' }), update(1, { notes: 'kept' })])
})

it('text that a full disk refused is in the record after the next unlocking, the draft and the client alike', async ({ skip }) => {
  const disk = fullDisk()
  onTestFinished(() => disk.remove())
  skip(disk.how !== 'a small disk filled to the last byte', 'no disk of its own can be mounted here')
  await createVault(disk.folder, { passphrase, createdAt, testCost: cheap }).then((made) => wipeKey(made.key))
  const { vault, dispatch: plain } = await started({ made: disk.folder })
  const unsaved = createUnsaved()
  const told: string[] = []
  const dispatch = keepUnsaved(plain, { unsaved, caughtUp: () => void told.push('caught up'), lost: (path) => void told.push(path) })
  const value = async (path: string, input: unknown) => {
    const reply = await dispatch(path, input)
    if (!reply.ok) throw new Error(`${path}: ${reply.error.message}`)
    return reply.value as never
  }
  await vault.unlock({ passphrase })
  unsaved.begin(key)
  const client: { id: number } = await value('clients.create', { givenName: 'Ngozi' })
  const draft: { id: number; revision: number; content: { notes: object } } = await value('sessions.start', { clientId: client.id, from: 'blank' })
  const told20k = 'Ache since the move. '.repeat(900)
  const content = { ...draft.content, notes: { ...draft.content.notes, told: told20k } }
  await disk.refuse(undefined as never)
  expect(await dispatch('sessions.save', { id: draft.id, revision: draft.revision, content })).toMatchObject({ ok: false, error: { code: 'storage' } })
  expect(await dispatch('clients.update', { id: client.id, changes: { notes: told20k } })).toMatchObject({ ok: false, error: { code: 'storage' } })
  vault.lock()
  // The page's last word, after the vault is closed and before the page goes.
  expect(await dispatch('clients.update', { id: client.id, changes: { phone: '0123' } })).toMatchObject({ ok: false, error: { code: 'locked' } })
  unsaved.end()
  await disk.allow(undefined as never)

  unsaved.begin(key)
  await value('vault.unlock', { passphrase })
  expect(await value('sessions.get', { id: draft.id })).toMatchObject({ revision: draft.revision + 1, content })
  expect(await value('clients.get', { id: client.id })).toMatchObject({ notes: told20k, phone: '0123' })
  expect(told).toEqual(['caught up'])
})

it('text that a damaged page refused is kept until the restored practice takes it', async () => {
  const unsaved = createUnsaved()
  const lost: string[] = []
  let isDamaged = false
  const taken: unknown[] = []
  const disk: Dispatch = async (path, input) => {
    if (path === 'vault.unlock') return { ok: true, value: {} }
    if (path === 'sessions.get' && !isDamaged) return { ok: true, value: { id: 1, uid: 'one', status: 'draft', revision: 3 } }
    if (path === 'clients.get' && !isDamaged) return { ok: true, value: { id: 2, uid: 'two' } }
    if (isDamaged) return { ok: false, error: { code: 'damaged', message: 'The practice file is damaged.' } }
    taken.push([path, input])
    return { ok: true, value: {} }
  }
  const dispatch = keepUnsaved(disk, { unsaved, caughtUp: () => {}, lost: (path) => void lost.push(path) })
  const save = { id: 1, revision: 3, content: { notes: 'typed' } }
  unsaved.begin(key)
  await dispatch('sessions.get', { id: 1 })
  await dispatch('clients.get', { id: 2 })
  isDamaged = true
  await dispatch('sessions.save', save)
  await dispatch('clients.update', { id: 2, changes: { phone: '1' } })
  // Unlocked once more before it is restored.
  await dispatch('vault.unlock', { passphrase })
  isDamaged = false
  await dispatch('vault.unlock', { passphrase })
  expect([taken, lost]).toEqual([[['sessions.save', save], ['clients.update', { id: 2, changes: { phone: '1' } }]], []])
})

it('text is not given to another client that has the number by then, as after a restore', async () => {
  const { vault, dispatch: plain } = await started()
  await vault.unlock({ passphrase })
  const unsaved = createUnsaved()
  const told: string[] = []
  let isFull = false
  const full: Dispatch = async (path, input) => (isFull && path === 'clients.update' ? { ok: false, error: { code: 'storage', message: 'The disk is full.' } } : plain(path, input))
  const dispatch = keepUnsaved(full, { unsaved, caughtUp: () => void told.push('caught up'), lost: (path) => void told.push(path) })
  unsaved.begin(key)
  const anna = await dispatch('clients.create', { givenName: 'Anna' })
  const { id } = (anna as { value: { id: number } }).value
  isFull = true
  await dispatch('clients.update', { id, changes: { notes: 'Anna: pacemaker' } })
  unsaved.end()
  databaseOf(vault).prepare("update client set uid = '00000000-0000-4000-8000-000000000001', given_name = 'Ben' where id = ?").run(id)
  vault.lock()
  isFull = false
  unsaved.begin(key)
  await dispatch('vault.unlock', { passphrase })
  expect(await dispatch('clients.get', { id })).toMatchObject({ value: { givenName: 'Ben', notes: '' } })
  expect(told).toEqual(['clients.update'])
})

it('what is kept of one record outlives a save of another that has its number meanwhile, as until a restore is undone', () => {
  const unsaved = createUnsaved()
  unsaved.begin(key)
  unsaved.refused({ ...phone('of Anna'), of: 'anna' })
  unsaved.refused({ ...phone('of Ben'), of: 'ben' })
  unsaved.taken({ ...phone('of Ben, newer'), of: 'ben' })
  expect(unsaved.take()).toEqual([{ ...phone('of Anna'), of: 'anna' }])
})

it('what is kept of one practice outlives a save in another that has the same numbers', () => {
  const unsaved = createUnsaved()
  unsaved.begin(key)
  unsaved.refused(phone('1'))
  unsaved.begin(Buffer.alloc(32, 8))
  unsaved.refused(phone('of the demo'))
  unsaved.taken(phone('of the demo'))
  unsaved.begin(key)
  expect(unsaved.take()).toEqual([phone('1')])
})
