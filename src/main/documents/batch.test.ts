import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { optionsFor } from '../../../test/helpers/document-options'
import { aClient } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import type { BatchState } from '../../shared/contract/documents'
import { AppError } from '../../shared/errors'

let folder: string
let practice: TestPractice
let chosen: string | null
/** Happens while the document of a client is drawn, by the number of the drawing from 1. */
let whileDrawing: (number: number) => void
/** No document is drawn before it is settled. */
let waits: Promise<void>
let drawn: number[]
let kept: number[]
let revealed: string[]

const options = optionsFor('progress')
const files = () => readdirSync(folder).toSorted()
const events = () => practice.db.prepare("select subject_id from event where action = 'documents.savePdf'").pluck().all()
const start = (clientIds: number[]) => practice.call('documents.startBatch', { clientIds, kind: 'progress', options })
const state = () => practice.call('documents.batchState', {})
const failures = () => practice.call('documents.batchFailures', {})
/** Begun and over. @returns what came of it */
const run = async (clientIds: number[]): Promise<BatchState | null> => {
  expect(await start(clientIds)).toEqual({ started: true })
  await expect.poll(async () => (await state())?.phase).toBe('ended')
  return state()
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levator-batch-'))
  chosen = folder
  whileDrawing = () => {}
  waits = Promise.resolve()
  drawn = []
  kept = []
  revealed = []
  practice = openTestPractice({
    dialogs: { chooseFolder: async () => chosen, reveal: (path) => void revealed.push(path) },
    printing: {
      documentPdf: async (document) => {
        const clientId = document.kind === 'session' ? 0 : document.clientId
        drawn.push(clientId)
        await waits
        whileDrawing(drawn.length)
        return new TextEncoder().encode(`%PDF ${clientId}`)
      },
    },
  })
})
afterEach(() => {
  practice.close()
  rmSync(folder, { recursive: true, force: true })
})

const someClients = async (...names: string[]) => {
  for (const givenName of names) kept.push((await aClient(practice.call, { givenName, familyName: 'Nkosi' })).id)
  return kept
}

describe('a batch of documents', () => {
  it('saves one file for each client, never over another, and tells of each', async () => {
    writeFileSync(join(folder, '2026-03-02 Progress A-N.pdf'), 'somebody’s')
    const ids = await someClients('Amahle', 'Ayanda', 'Bongani')
    expect(await run(ids)).toEqual({ phase: 'ended', ended: 'done', saved: 3, failed: 0, total: 3 })
    expect(files()).toEqual(['2026-03-02 Progress A-N (2).pdf', '2026-03-02 Progress A-N (3).pdf', '2026-03-02 Progress A-N.pdf', '2026-03-02 Progress B-N.pdf'])
    expect(events()).toEqual(ids)
    expect(await failures()).toEqual([])
    expect(practice.changes.filter((path) => path === 'documents.batchState')).toHaveLength(2)
  })

  it('goes on without being waited for, and tells when it is over what came of it, until that is dismissed', async () => {
    const ids = await someClients('Amahle', 'Bongani')
    let go = () => {}
    waits = new Promise((resolve) => (go = resolve))
    await start(ids)
    expect(await state()).toEqual({ phase: 'running', done: 0, total: 2, cancelled: false })
    await practice.call('documents.dismissBatch', {})
    expect(await state()).toMatchObject({ phase: 'running' })
    go()
    await expect.poll(state).toEqual({ phase: 'ended', ended: 'done', saved: 2, failed: 0, total: 2 })
    await practice.call('documents.dismissBatch', {})
    expect([await state(), await failures()]).toEqual([null, []])
    expect(practice.changes.filter((path) => path === 'documents.batchState')).toHaveLength(3)
  })

  it('shows its last file, whatever was saved beside it, as long as it is there', async () => {
    expect(await practice.refusal('documents.revealBatch', {})).toMatchObject({ code: 'not_found' })
    await run(await someClients('Amahle', 'Bongani'))
    const last = join(folder, '2026-03-02 Progress B-N.pdf')
    expect(await practice.call('documents.revealLast', {})).toEqual({ shown: false })
    await practice.call('documents.revealBatch', {})
    rmSync(last)
    expect(await practice.refusal('documents.revealBatch', {})).toMatchObject({ code: 'not_found', message: 'The PDFs are no longer where they were saved.' })
    expect(revealed).toEqual([last])
  })

  it('does nothing when no folder is chosen', async () => {
    chosen = null
    expect(await start(await someClients('Amahle'))).toEqual({ started: false })
    expect([await state(), files(), events()]).toEqual([null, [], []])
  })

  it('lists what cannot be made and goes on', async () => {
    const ids = await someClients('Amahle', 'Bongani', 'Chidi')
    whileDrawing = (number) => {
      if (number === 2) throw new AppError('not_found', 'There is nothing to print yet.')
    }
    expect(await run([...ids, 999])).toEqual({ phase: 'ended', ended: 'done', saved: 2, failed: 2, total: 4 })
    expect(await failures()).toEqual([
      { clientId: ids[1], name: 'Bongani Nkosi', message: 'There is nothing to print yet.' },
      { clientId: 999, name: '', message: expect.stringContaining('not in the record') },
    ])
    expect(files()).toEqual(['2026-03-02 Progress A-N.pdf', '2026-03-02 Progress C-N.pdf'])
  })

  it('goes on after a fault of the printer, and tells of it', async () => {
    const ids = await someClients('Amahle', 'Bongani')
    whileDrawing = (number) => {
      if (number === 1) throw new Error('Printing failed')
    }
    expect(await run(ids)).toMatchObject({ ended: 'done', saved: 1, failed: 1 })
    expect(await failures()).toEqual([{ clientId: ids[0], name: 'Amahle Nkosi', message: expect.stringContaining('could not be made') }])
    expect(files()).toEqual(['2026-03-02 Progress B-N.pdf'])
  })

  it('refuses a client that stands there twice, and texts that nobody has read', async () => {
    const [id = 0] = await someClients('Amahle')
    expect(await practice.refusal('documents.startBatch', { clientIds: [id, id], kind: 'progress', options })).toMatchObject({ code: 'invalid_input' })
    for (const kind of ['letter', 'home-care']) {
      expect(await practice.dispatch('documents.startBatch', { clientIds: [id], kind, options })).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
    }
    expect([files(), drawn]).toEqual([[], []])
  })

  it('stops when it is cancelled, and leaves nothing half-written', async () => {
    const ids = await someClients('Amahle', 'Bongani', 'Chidi')
    const states: unknown[] = []
    whileDrawing = (number) => {
      if (number === 2) void practice.call('documents.cancelBatch', {})
      void state().then((value) => states.push(value))
    }
    // Cancelling is answered while the second one is drawn, so the second is not written.
    expect(await run(ids)).toEqual({ phase: 'ended', ended: 'cancelled', saved: 1, failed: 0, total: 3 })
    expect(files()).toEqual(['2026-03-02 Progress A-N.pdf'])
    expect(states).toEqual([
      { phase: 'running', done: 0, total: 3, cancelled: false },
      { phase: 'running', done: 1, total: 3, cancelled: true },
    ])
  })

  it('gives up when the folder vanishes: the rest would fail alike', async () => {
    const ids = await someClients('Amahle', 'Bongani', 'Chidi')
    whileDrawing = (number) => {
      if (number === 2) rmSync(folder, { recursive: true })
    }
    expect(await run(ids)).toEqual({ phase: 'ended', ended: 'storage', saved: 1, failed: 1, total: 3 })
    expect(await failures()).toEqual([{ clientId: ids[1], name: 'Bongani Nkosi', message: expect.stringContaining('folder is no longer there') }])
    expect([drawn.length, existsSync(folder), events()]).toEqual([2, false, [ids[0]]])
  })

  it('stops at the lock, and is forgotten: nothing of it leaves any more, and another one may begin', async () => {
    const ids = await someClients('Amahle', 'Bongani', 'Chidi')
    whileDrawing = (number) => {
      if (number === 2) practice.lock()
    }
    await start(ids)
    await expect.poll(() => drawn.length).toBe(2)
    expect(await practice.refusal('documents.batchState', {})).toMatchObject({ code: 'locked' })
    practice.openAgain()
    expect([await state(), await failures(), (await practice.refusal('documents.revealBatch', {})).code]).toEqual([null, [], 'not_found'])
    expect(await run(ids.slice(2))).toMatchObject({ ended: 'done', saved: 1 })
    expect(files()).toEqual(['2026-03-02 Progress A-N.pdf', '2026-03-02 Progress C-N.pdf'])
  })

  it('what came of it is forgotten at the lock too', async () => {
    await run(await someClients('Amahle'))
    practice.lock()
    practice.openAgain()
    expect(await state()).toBe(null)
  })

  it('stops when the records are opened anew, and says so', async () => {
    const ids = await someClients('Amahle', 'Bongani', 'Chidi')
    whileDrawing = (number) => {
      if (number === 2) practice.openAnother()
    }
    expect(await run(ids)).toMatchObject({ saved: 1, ended: 'locked' })
    expect(files()).toEqual(['2026-03-02 Progress A-N.pdf'])
  })

  it('refuses a second one meanwhile, before any folder is asked for', async () => {
    const ids = await someClients('Amahle')
    let go = () => {}
    waits = new Promise((resolve) => (go = resolve))
    await start(ids)
    chosen = null
    expect(await practice.refusal('documents.startBatch', { clientIds: ids, kind: 'progress', options })).toMatchObject({
      code: 'conflict',
      message: 'PDFs are being saved already. Wait until they are done, or cancel that first.',
    })
    expect(await state()).toMatchObject({ phase: 'running', done: 0, total: 1 })
    go()
    await expect.poll(state).toMatchObject({ phase: 'ended', saved: 1 })
  })
})
