import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { optionsFor } from '../../../test/helpers/document-options'
import { aClient } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import { AppError } from '../../shared/errors'

let folder: string
let practice: TestPractice
let chosen: string | null
/** Happens while the document of a client is drawn, by the number of the drawing from 1. */
let whileDrawing: (number: number) => void
let drawn: number[]
let kept: number[]

const options = optionsFor('progress')
const files = () => readdirSync(folder).toSorted()
const events = () => practice.db.prepare("select subject_id from event where action = 'documents.savePdf'").pluck().all()
const run = (clientIds: number[]) => practice.call('documents.saveBatch', { clientIds, kind: 'progress', options })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levator-batch-'))
  chosen = folder
  whileDrawing = () => {}
  drawn = []
  kept = []
  practice = openTestPractice({
    dialogs: { chooseFolder: async () => chosen },
    printing: {
      documentPdf: async (document) => {
        const clientId = document.kind === 'session' ? 0 : document.clientId
        drawn.push(clientId)
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
    expect(await run(ids)).toEqual({ saved: 3, failures: [], ended: 'done' })
    expect(files()).toEqual(['2026-03-02 Progress A-N (2).pdf', '2026-03-02 Progress A-N (3).pdf', '2026-03-02 Progress A-N.pdf', '2026-03-02 Progress B-N.pdf'])
    expect(events()).toEqual(ids)
    expect(await practice.call('documents.batchState', {})).toBe(null)
  })

  it('does nothing when no folder is chosen', async () => {
    chosen = null
    expect(await run(await someClients('Amahle'))).toBe(null)
    expect([files(), events()]).toEqual([[], []])
  })

  it('lists what cannot be made and goes on', async () => {
    const ids = await someClients('Amahle', 'Bongani', 'Chidi')
    whileDrawing = (number) => {
      if (number === 2) throw new AppError('not_found', 'There is nothing to print yet.')
    }
    expect(await run([...ids, 999])).toEqual({
      saved: 2,
      failures: [
        { clientId: ids[1], message: 'There is nothing to print yet.' },
        { clientId: 999, message: expect.stringContaining('not in the record') },
      ],
      ended: 'done',
    })
    expect(files()).toEqual(['2026-03-02 Progress A-N.pdf', '2026-03-02 Progress C-N.pdf'])
  })

  it('goes on after a fault of the printer, and tells of it', async () => {
    const ids = await someClients('Amahle', 'Bongani')
    whileDrawing = (number) => {
      if (number === 1) throw new Error('Printing failed')
    }
    expect(await run(ids)).toEqual({ saved: 1, failures: [{ clientId: ids[0], message: expect.stringContaining('could not be made') }], ended: 'done' })
    expect(files()).toEqual(['2026-03-02 Progress B-N.pdf'])
  })

  it('refuses a client that stands there twice, and texts that nobody has read', async () => {
    const [id = 0] = await someClients('Amahle')
    expect(await practice.refusal('documents.saveBatch', { clientIds: [id, id], kind: 'progress', options })).toMatchObject({ code: 'invalid_input' })
    for (const kind of ['letter', 'home-care']) {
      expect(await practice.dispatch('documents.saveBatch', { clientIds: [id], kind, options })).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
    }
    expect([files(), drawn]).toEqual([[], []])
  })

  it('stops when it is cancelled, and leaves nothing half-written', async () => {
    const ids = await someClients('Amahle', 'Bongani', 'Chidi')
    const states: unknown[] = []
    whileDrawing = (number) => {
      void practice.dispatch('documents.batchState', {}).then((reply) => states.push(reply))
      if (number === 2) void practice.call('documents.cancelBatch', {})
    }
    // Cancelling is answered while the second one is drawn, so the second is not written.
    expect(await run(ids)).toMatchObject({ ended: 'cancelled', failures: [] })
    expect(files()).toEqual(['2026-03-02 Progress A-N.pdf'])
    expect(states).toEqual([
      { ok: true, value: { done: 0, total: 3 } },
      { ok: true, value: { done: 1, total: 3 } },
    ])
    expect(await practice.call('documents.batchState', {})).toBe(null)
  })

  it('gives up when the folder vanishes: the rest would fail alike', async () => {
    const ids = await someClients('Amahle', 'Bongani', 'Chidi')
    whileDrawing = (number) => {
      if (number === 2) rmSync(folder, { recursive: true })
    }
    expect(await run(ids)).toEqual({ saved: 1, failures: [{ clientId: ids[1], message: expect.stringContaining('folder is no longer there') }], ended: 'storage' })
    expect([drawn.length, existsSync(folder), events()]).toEqual([2, false, [ids[0]]])
  })

  it.each<[string, () => void]>([
    ['is locked', () => practice.lock()],
    ['is another one', () => practice.openAnother()],
  ])('stops when the practice %s: nothing of it leaves any more', async (_what, happens) => {
    const ids = await someClients('Amahle', 'Bongani', 'Chidi')
    whileDrawing = (number) => {
      if (number === 2) happens()
    }
    expect(await run(ids)).toMatchObject({ saved: 1, ended: 'locked' })
    expect(files()).toEqual(['2026-03-02 Progress A-N.pdf'])
  })

  it('refuses a second one meanwhile', async () => {
    const ids = await someClients('Amahle')
    let second: unknown
    whileDrawing = () => void practice.dispatch('documents.saveBatch', { clientIds: ids, kind: 'progress', options }).then((reply) => (second = reply))
    await run(ids)
    await expect.poll(() => second).toMatchObject({ ok: false, error: { code: 'conflict' } })
  })
})
