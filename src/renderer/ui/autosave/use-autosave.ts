import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { AppError, type FieldErrors } from '../../../shared/errors'
import { type Edit, layOver, withoutWritten } from './edits'
import { placeErrors } from './place-errors'

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed'

interface Step<T> {
  key: string
  before: Partial<T>
}

/** Fields, or what makes them from the newest known record: a part of a list does not bring back the rest as it was drawn. Null: there is nothing left to save. */
export type Change<T extends object> = Partial<T> | Edit<T>['change']

export interface Autosave<T extends object> {
  /** What is saved, with what is being saved laid over it: a second press builds on the first, however slow the disk is. */
  current: T
  state: SaveState
  /** Sentences by field, as `placeErrors` lays them out, and by place of a draft. */
  errors: FieldErrors
  /**
   * Saves these fields at once; resolves to whether it worked. Saves with one `step` are undone together. `draft`: the place of a text
   * that stays on the screen while it is refused; until it is taken, or its place is gone, nothing counts as saved.
   */
  save(change: Change<T>, step?: string, draft?: string): Promise<boolean>
  /** Takes the last step back, also one that is still being saved; null when there is none. */
  undo: (() => void) | null
}

const stepsKept = 100

function pick<T extends object>(from: T, changes: Partial<T>): Partial<T> {
  const before: Partial<T> = {}
  for (const key of Object.keys(changes) as (keyof T)[]) before[key] = from[key]
  return before
}

const omit = (all: FieldErrors, isGone: (path: string) => boolean): FieldErrors => Object.fromEntries(Object.entries(all).filter(([path]) => !isGone(path)))

/** @returns the record as it is stored then; `whole` is the record with these changes and with those still under way */
type Write<T> = (changes: Partial<T>, whole: T) => Promise<T>

/**
 * A record whose fields are each saved as they are left, with undo. `current` comes from the query of `key`: it is read again before a
 * save counts as done. An answer to that query may be on its way that is older than the save, and would bring back what was there before.
 */
export function useAutosave<T extends object>(key: QueryKey, current: T, write: Write<T>): Autosave<T> {
  const queries = useQueryClient()
  const [state, setState] = useState<SaveState>('idle')
  const [errors, setErrors] = useState<FieldErrors>({})
  const [refusedDrafts, setRefusedDrafts] = useState<FieldErrors>({})
  const [hasSteps, setHasSteps] = useState(false)
  const [underWay, setUnderWay] = useState<readonly Edit<T>[]>([])
  const edits = useRef(underWay)
  const steps = useRef<Step<T>[]>([])
  const answered = useRef<Promise<unknown>>(Promise.resolve())
  const stored = useRef(current)
  useEffect(() => {
    stored.current = current
  }, [current])

  function keepEdits(next: readonly Edit<T>[]): void {
    edits.current = next
    setUnderWay(next)
  }

  function keepSteps(next: Step<T>[]): void {
    steps.current = next
    setHasSteps(next.length > 0)
  }

  /** `written`: called as soon as it is stored, in the order of sending; the query may be read again in another. */
  async function attempt(edit: Edit<T>, draft: string | undefined, written: (before: Partial<T>) => void): Promise<boolean> {
    const earlier = edits.current.slice(0, edits.current.indexOf(edit))
    const base = layOver(stored.current, earlier)
    const changes = edit.change(base)
    const isOfDraft = (path: string) => path === draft
    if (changes === null) {
      keepEdits(edits.current.filter((it) => it !== edit))
      setRefusedDrafts((all) => omit(all, isOfDraft))
      return true
    }
    const fields = Object.keys(changes)
    const isOfFields = (path: string) => fields.includes(path.split('.')[0] ?? '')
    setState('saving')
    try {
      stored.current = await write(changes, { ...base, ...changes })
      edit.outcome = 'written'
      written(pick(base, changes))
      await queries.invalidateQueries({ queryKey: key })
      setErrors((all) => omit(all, isOfFields))
      setRefusedDrafts((all) => omit(all, isOfDraft))
      setState('saved')
      keepEdits(withoutWritten(edits.current, edit))
      return true
    } catch (error) {
      // The fault may lie in what it was built on, which has been refused by itself.
      if (error instanceof AppError && error.code === 'invalid_input' && earlier.some(({ outcome }) => outcome === 'refused')) return attempt(edit, draft, written)
      edit.outcome = 'refused'
      const placed = placeErrors(error, fields)
      if (draft === undefined) setErrors((all) => ({ ...omit(all, isOfFields), ...placed }))
      else setRefusedDrafts((all) => ({ ...all, [draft]: placed[draft] ?? Object.values(placed)[0] ?? '' }))
      setState('failed')
      keepEdits(edits.current.filter((it) => it !== edit))
      return false
    }
  }

  function send(change: Edit<T>['change'], draft: string | undefined, written: (before: Partial<T>) => void): Promise<boolean> {
    const edit: Edit<T> = { change, outcome: null }
    keepEdits([...edits.current, edit])
    const sent = attempt(edit, draft, written)
    answered.current = Promise.all([answered.current, sent])
    return sent
  }

  function save(change: Change<T>, step: string = crypto.randomUUID(), draft?: string): Promise<boolean> {
    return send(typeof change === 'function' ? change : () => change, draft, (before) => {
      if (steps.current.at(-1)?.key !== step) keepSteps([...steps.current.slice(1 - stepsKept), { key: step, before }])
    })
  }

  async function undo(): Promise<void> {
    // The field that was left for the button may still be on its way, and is the last step then.
    await answered.current
    const last = steps.current.at(-1)
    if (last !== undefined) await send(() => last.before, undefined, () => keepSteps(steps.current.filter((step) => step !== last)))
  }

  return {
    current: layOver(current, underWay),
    state: state !== 'saving' && Object.keys(refusedDrafts).length > 0 ? 'failed' : state,
    errors: { ...errors, ...refusedDrafts },
    save,
    undo: hasSteps ? () => void undo() : null,
  }
}
