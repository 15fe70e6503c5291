import type { SessionContent } from '../../../shared/contract/session-content'
import type { Session } from '../../../shared/contract/sessions'
import { AppError, type FieldErrors } from '../../../shared/errors'
import { holdBack } from './hold-back'
import { createHistory } from './undo/history'

/** Typing waits this long before it is saved; everything else is saved at once. */
const typingMs = 300

export interface DraftPorts {
  save(input: { id: number; revision: number; content: SessionContent; undo: string }): Promise<{ revision: number; savedAt: string }>
  load(): Promise<Session>
  /** Milliseconds that only grow, for telling one burst of typing from the next. */
  now(): number
}

export type SaveState =
  /** On the disk. `at`: when the main process said so. */
  | { kind: 'saved'; at: string }
  | { kind: 'saving' }
  /** Nothing could be saved; everything is still here and is tried again with the next change. `message`: empty when unknown. */
  | { kind: 'failed'; message: string }
  /** Some fields were refused (`Draft.fields` says why); everything else is on the disk. */
  | { kind: 'refused'; message: string }
  /** Somebody else saved first: the newest version is shown, undo brings back what stood here. */
  | { kind: 'reloaded' }

export interface Draft {
  /** As loaded last; its content is out of date, `content` is what stands on the screen. */
  session: Session
  content: SessionContent
  save: SaveState
  fields: FieldErrors
  canUndo: boolean
  canRedo: boolean
}

export interface DraftStore {
  get: () => Draft
  subscribe: (listener: () => void) => () => void
  /** `field` marks typed text: saved after a short wait, and a burst of typing is one step to undo. */
  edit: (change: (content: SessionContent) => SessionContent, field?: string) => void
  undo: () => void
  redo: () => void
  /** Saves at once what is not saved. True when all that stands on the screen is on the disk. */
  flush: () => Promise<boolean>
  /** The revision the next operation on this session must name. */
  revision: () => number
}

/** The main process names fields as it was given them; the editor knows the content only. */
function withinContent(fields: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(fields).map(([path, sentence]) => [path.replace(/^content\./, ''), sentence]))
}

/** A session being written: every change goes to the disk, one save at a time, the newest state next. `undo`: the steps kept with it. */
export function createDraftStore(loaded: Session, ports: DraftPorts, undo: string | null = null): DraftStore {
  const listeners = new Set<() => void>()
  const history = createHistory(loaded.content, undo)
  let { revision } = loaded
  /** What the disk holds. */
  let saved = loaded.content
  let savedAt = loaded.updatedAt
  /** The content for which saving has been answered, with all of it on the disk or some fields refused. */
  let settled = loaded.content
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let draft: Draft = {
    session: loaded,
    content: loaded.content,
    save: { kind: 'saved', at: loaded.updatedAt },
    fields: {},
    canUndo: history.canUndo(),
    canRedo: history.canRedo(),
  }

  function show(changes: Partial<Draft>): void {
    draft = { ...draft, ...changes, canUndo: history.canUndo(), canRedo: history.canRedo() }
    for (const listener of listeners) listener()
  }

  function put(content: SessionContent, typed: boolean): void {
    show({ content })
    if (typed) timer ??= setTimeout(() => void flush(), typingMs)
    else {
      // What was tapped is shown first; sending it to be saved would keep the picture waiting.
      clearTimeout(timer)
      timer = setTimeout(() => void flush())
    }
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    timer = undefined
    // What is being saved, or refused, may be older than what stands here.
    if (running !== null) await running
    if (settled !== draft.content) {
      running ??= saveAll().finally(() => {
        running = null
      })
      await running
    }
    return draft.save.kind === 'saved' && settled === draft.content
  }

  async function saveAll(): Promise<void> {
    while (settled !== draft.content) {
      const content = draft.content
      if (draft.save.kind !== 'saving') show({ save: { kind: 'saving' } })
      try {
        const refusal = await saveOrHoldBack(content)
        settled = content
        // A newer state is on its way already: "saved" is said once, when it is true.
        if (refusal === null && settled !== draft.content) continue
        show(refusal ?? { save: { kind: 'saved', at: savedAt }, fields: {} })
      } catch (error) {
        await failed(error)
        return
      }
    }
  }

  async function send(content: SessionContent): Promise<void> {
    const reply = await ports.save({ id: loaded.id, revision, content, undo: history.written(content) })
    revision = reply.revision
    savedAt = reply.savedAt
    saved = content
  }

  /** @returns what to show when fields were refused, null when all was saved */
  async function saveOrHoldBack(content: SessionContent): Promise<Partial<Draft> | null> {
    try {
      await send(content)
      return null
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'invalid_input' || error.fields === undefined) throw error
      const { message } = error
      const fields = withinContent(error.fields)
      await send(holdBack(content, saved, fields)).catch((second: unknown) => {
        if (!(second instanceof AppError) || second.code !== 'invalid_input') throw second
      })
      return { save: { kind: 'refused', message }, fields }
    }
  }

  async function failed(error: unknown): Promise<void> {
    const { code, message } = error instanceof AppError ? error : { code: 'internal', message: '' }
    if (code !== 'conflict' && code !== 'signed') return show({ save: { kind: 'failed', message } })
    try {
      const session = await ports.load()
      history.remember(draft.content, ports.now())
      revision = session.revision
      saved = session.content
      settled = session.content
      show({ session, content: session.content, save: { kind: 'reloaded' }, fields: {} })
    } catch {
      show({ save: { kind: 'failed', message } })
    }
  }

  return {
    get: () => draft,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit(change, field) {
      const content = change(draft.content)
      if (content === draft.content) return
      history.remember(draft.content, ports.now(), field)
      put(content, field !== undefined)
    },
    undo() {
      const before = history.undo(draft.content)
      if (before !== undefined) put(before, false)
    },
    redo() {
      const after = history.redo(draft.content)
      if (after !== undefined) put(after, false)
    },
    flush,
    revision: () => revision,
  }
}
