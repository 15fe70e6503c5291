import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SessionContent } from '../../../shared/contract/session-content'
import type { Session } from '../../../shared/contract/sessions'
import { blankSession } from '../../../shared/domain/blank-entries'
import { AppError } from '../../../shared/errors'
import { createDraftStore } from './draft-store'
import { addArea, setAreaTension, setNote, setPain } from './edits'
import { putStroke } from './marks/mark-edits'

const emptyContent: SessionContent = blankSession({ complaintId: null, heldOn: '2026-11-22', startTime: '14:00' })

const loaded: Session = {
  id: 7,
  uid: '0190f5d8-0000-7000-8000-000000000007',
  clientId: 1,
  number: 3,
  status: 'draft',
  revision: 4,
  carriedFrom: null,
  content: emptyContent,
  notices: null,
  createdAt: '2026-11-22T14:00:00.000Z',
  updatedAt: '2026-11-22T14:00:00.000Z',
  signedAt: null,
  reopenableUntil: null,
  discardedAt: null,
  writtenOn: '2026-11-22',
  amending: null,
  versions: [],
}

/** A main process that keeps one session, answers when told to, and can be made to refuse. */
function bridge() {
  const disk = { ...loaded }
  const asked: { revision: number; content: SessionContent }[] = []
  const waiting: (() => void)[] = []
  const faults: AppError[] = []
  let held = false
  return {
    disk,
    asked,
    failNext: (error: AppError) => faults.push(error),
    hold: () => (held = true),
    release() {
      held = false
      for (const answer of waiting.splice(0)) answer()
    },
    async save(input: { id: number; revision: number; content: SessionContent }) {
      asked.push(input)
      if (held) await new Promise<void>((answer) => waiting.push(answer))
      const fault = faults.shift()
      if (fault) throw fault
      if (input.content.notes.told.length > 20_000) {
        throw new AppError('invalid_input', 'Some fields need another look.', { 'content.notes.told': 'Too long.' })
      }
      if (input.revision !== disk.revision) throw new AppError('conflict', 'Somebody else saved first.')
      disk.revision += 1
      disk.content = input.content
      return { revision: disk.revision, savedAt: `2026-11-22T14:02:0${disk.revision}.000Z` }
    },
    load: async () => ({ ...disk }),
    now: () => performance.now(),
  }
}

const scored = (value: number) => setPain('arrival', value)
const type = (store: ReturnType<typeof createDraftStore>, text: string) => store.edit(setNote('told', text), 'notes.told')

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('saving', () => {
  it('saves a score as soon as it is shown and says so only after the answer', async () => {
    const main = bridge()
    const store = createDraftStore(loaded, main)
    main.hold()
    store.edit(scored(5))
    await vi.advanceTimersByTimeAsync(0)
    expect(main.asked).toHaveLength(1)
    expect(store.get().save.kind).toBe('saving')
    main.release()
    await store.flush()
    expect(store.get().save).toEqual({ kind: 'saved', at: '2026-11-22T14:02:05.000Z' })
    expect(main.disk.content.pain.arrival).toBe(5)
  })

  it('saves typing within 300 ms of the first letter, however long the typing goes on', async () => {
    const main = bridge()
    const store = createDraftStore(loaded, main)
    for (const text of ['s', 'st', 'sti', 'stif', 'stiff']) {
      type(store, text)
      await vi.advanceTimersByTimeAsync(80)
    }
    expect(main.asked.length).toBeGreaterThan(0)
    await vi.advanceTimersByTimeAsync(300)
    expect(main.disk.content.notes.told).toBe('stiff')
    expect(main.asked.length).toBeLessThan(5)
  })

  it('makes one save of several presses in one breath', async () => {
    const main = bridge()
    const store = createDraftStore(loaded, main)
    type(store, 'stiff')
    store.edit(scored(1))
    store.edit(scored(2))
    await vi.advanceTimersByTimeAsync(0)
    expect(main.asked.map(({ content }) => [content.pain.arrival, content.notes.told])).toEqual([[2, 'stiff']])
  })

  it('has one save on its way, then the newest state with the newest revision', async () => {
    const main = bridge()
    const store = createDraftStore(loaded, main)
    main.hold()
    store.edit(scored(1))
    await vi.advanceTimersByTimeAsync(0)
    store.edit(scored(2))
    store.edit(scored(3))
    expect(main.asked).toHaveLength(1)
    main.release()
    await store.flush()
    expect(main.asked.map(({ revision, content }) => [revision, content.pain.arrival])).toEqual([
      [4, 1],
      [5, 3],
    ])
    expect(store.revision()).toBe(6)
  })

  it('does not save what did not change', () => {
    const main = bridge()
    const store = createDraftStore(loaded, main)
    store.edit((content) => content)
    expect(main.asked).toHaveLength(0)
    expect(store.get().canUndo).toBe(false)
  })

  it('flushes what is typed at once', async () => {
    const main = bridge()
    const store = createDraftStore(loaded, main)
    type(store, 'half a sent')
    expect(await store.flush()).toBe(true)
    expect(main.disk.content.notes.told).toBe('half a sent')
  })
})

describe('a disk that refuses', () => {
  const full = () => new AppError('storage', 'The disk is full.')

  it('says so, keeps the text, and saves it with the next change', async () => {
    const main = bridge()
    const store = createDraftStore(loaded, main)
    main.failNext(full())
    type(store, 'tight since Monday')
    expect(await store.flush()).toBe(false)
    expect(store.get().save).toEqual({ kind: 'failed', message: 'The disk is full.' })
    expect(store.get().content.notes.told).toBe('tight since Monday')
    store.edit(scored(6))
    await store.flush()
    expect(store.get().save.kind).toBe('saved')
    expect(main.disk.content).toMatchObject({ notes: { told: 'tight since Monday' }, pain: { arrival: 6 } })
  })

  it('saves when asked to try again', async () => {
    const main = bridge()
    const store = createDraftStore(loaded, main)
    main.failNext(full())
    store.edit(scored(6))
    await store.flush()
    expect(await store.flush()).toBe(true)
    expect(main.disk.content.pain.arrival).toBe(6)
  })

  it('counts a broken connection to the main process as not saved', async () => {
    const main = bridge()
    const store = createDraftStore(loaded, { ...main, save: () => Promise.reject(new Error('gone')) })
    store.edit(scored(6))
    expect(await store.flush()).toBe(false)
    expect(store.get().save).toEqual({ kind: 'failed', message: '' })
  })
})

describe('a refused field', () => {
  it('is named, stays in the editor, and keeps nothing else from the disk', async () => {
    const main = bridge()
    const store = createDraftStore(loaded, main)
    store.edit(scored(4))
    await store.flush()
    store.edit(setPain('end', 2))
    type(store, 'x'.repeat(20_001))
    expect(await store.flush()).toBe(false)
    expect(store.get().save.kind).toBe('refused')
    expect(store.get().fields).toEqual({ 'notes.told': 'Too long.' })
    expect(store.get().content.notes.told).toHaveLength(20_001)
    expect(main.disk.content).toMatchObject({ notes: { told: '' }, pain: { arrival: 4, end: 2 } })
  })

  it('is saved once it is mended', async () => {
    const main = bridge()
    const store = createDraftStore(loaded, main)
    type(store, 'x'.repeat(20_001))
    await store.flush()
    type(store, 'short')
    expect(await store.flush()).toBe(true)
    expect(store.get().fields).toEqual({})
    expect(main.disk.content.notes.told).toBe('short')
  })

  it('never passes as saved while it stands', async () => {
    const main = bridge()
    const store = createDraftStore(loaded, main)
    type(store, 'x'.repeat(20_001))
    await store.flush()
    expect(await store.flush()).toBe(false)
  })
})

describe('a newer version elsewhere', () => {
  it('is shown, said, and undo brings back what stood here', async () => {
    const main = bridge()
    const store = createDraftStore(loaded, main)
    main.disk.revision = 9
    main.disk.content = setPain('arrival', 8)(emptyContent)
    store.edit(setPain('arrival', 3))
    await store.flush()
    expect(store.get().save.kind).toBe('reloaded')
    expect(store.get().content.pain.arrival).toBe(8)
    store.undo()
    await store.flush()
    expect(main.disk).toMatchObject({ revision: 10, content: { pain: { arrival: 3 } } })
  })

  it('tells the screen when the session was signed meanwhile', async () => {
    const main = bridge()
    const store = createDraftStore(loaded, main)
    main.disk.status = 'signed'
    main.failNext(new AppError('signed', 'This session is signed.'))
    store.edit(scored(3))
    await store.flush()
    expect(store.get().session.status).toBe('signed')
  })
})

describe('undo and redo', () => {
  it('go back and forth and are saved', async () => {
    const main = bridge()
    const store = createDraftStore(loaded, main)
    store.edit(addArea('upper-trapezius-left'))
    store.edit(setAreaTension('upper-trapezius-left', 'arrival', 3))
    store.undo()
    await store.flush()
    expect(main.disk.content.areas).toMatchObject([{ tensionArrival: null }])
    store.redo()
    await store.flush()
    expect(main.disk.content.areas).toMatchObject([{ tensionArrival: 3 }])
    expect(store.get()).toMatchObject({ canUndo: true, canRedo: false })
  })

  it('takes a burst of typing in one field as one step', async () => {
    const store = createDraftStore(loaded, bridge())
    type(store, 'a')
    await vi.advanceTimersByTimeAsync(500)
    type(store, 'ab')
    await vi.advanceTimersByTimeAsync(5000)
    type(store, 'abc')
    store.edit(setNote('plan', 'p'), 'notes.plan')
    store.undo()
    expect(store.get().content.notes).toMatchObject({ told: 'abc', plan: '' })
    store.undo()
    expect(store.get().content.notes.told).toBe('ab')
    store.undo()
    expect(store.get().content.notes.told).toBe('')
    expect(store.get().canUndo).toBe(false)
  })

  it('keeps 100 steps', () => {
    const store = createDraftStore(loaded, bridge())
    for (let step = 1; step <= 150; step++) store.edit(scored(step % 11))
    let steps = 0
    for (; store.get().canUndo; steps++) store.undo()
    expect(steps).toBe(100)
  })

  it('forgets the future after a new change', () => {
    const store = createDraftStore(loaded, bridge())
    store.edit(scored(1))
    store.undo()
    store.edit(scored(2))
    expect(store.get().canRedo).toBe(false)
  })
})

it('tells its listeners, and no longer after they have left', () => {
  const store = createDraftStore(loaded, bridge())
  const listener = vi.fn()
  const leave = store.subscribe(listener)
  store.edit(scored(1))
  expect(listener).toHaveBeenCalled()
  leave()
  listener.mockClear()
  store.edit(scored(2))
  expect(listener).not.toHaveBeenCalled()
})

describe('a stroke being drawn', () => {
  const drawn = (points: number) => ({ view: 'back' as const, path: Array.from({ length: points }, (_, i) => `${i},4000,50`).join(' ') })

  it('is on the disk 300 ms after a point at the latest, though the pen has never been lifted', async () => {
    vi.useFakeTimers()
    const main = bridge()
    const store = createDraftStore(loaded, main)
    for (let points = 1; points <= 60; points++) {
      store.edit(putStroke(0, drawn(points)), 'gesture-1')
      await vi.advanceTimersByTimeAsync(16)
    }
    expect(main.disk.content.strokes[0]?.path.split(' ').length).toBeGreaterThan(60 - 300 / 16 - 1)
    await vi.advanceTimersByTimeAsync(300)
    expect(main.disk.content.strokes).toEqual([drawn(60)])
  })

  it('that the closing of the window cuts off is saved up to its last point', async () => {
    const main = bridge()
    const store = createDraftStore(loaded, main)
    store.edit(putStroke(0, drawn(5)), 'gesture-1')
    store.edit(putStroke(0, drawn(9)), 'gesture-1')
    await store.flush()
    expect(main.disk.content.strokes).toEqual([drawn(9)])
  })

  it('is one step to undo however long the pen rests, and the next stroke is another', () => {
    vi.useFakeTimers()
    const store = createDraftStore(loaded, bridge())
    store.edit(putStroke(0, drawn(2)), 'gesture-1')
    vi.advanceTimersByTime(60_000)
    store.edit(putStroke(0, drawn(7)), 'gesture-1')
    store.edit(putStroke(1, drawn(3)), 'gesture-2')
    store.undo()
    expect(store.get().content.strokes).toEqual([drawn(7)])
    store.undo()
    expect(store.get().content.strokes).toEqual([])
    store.redo()
    expect(store.get().content.strokes).toEqual([drawn(7)])
  })
})
