import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { FieldErrors } from '../../../shared/errors'
import { placeErrors } from './place-errors'

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed'

interface Step<T> {
  key: string
  before: Partial<T>
}

export interface Autosave<T extends object> {
  /** What is saved, with what is being saved laid over it: a second press builds on the first, however slow the disk is. */
  current: T
  state: SaveState
  /** Sentences by field, as `placeErrors` lays them out. */
  errors: FieldErrors
  /** Saves these fields at once; resolves to whether it worked. Saves with one `step` are undone together. */
  save(changes: Partial<T>, step?: string): Promise<boolean>
  /** Takes the last step back; null when there is none. */
  undo: (() => void) | null
}

const stepsKept = 100

function pick<T extends object>(from: T, changes: Partial<T>): Partial<T> {
  const before: Partial<T> = {}
  for (const key of Object.keys(changes) as (keyof T)[]) before[key] = from[key]
  return before
}

/** All but what these changes brought; a field changed again meanwhile stays. */
function without<T extends object>(from: Partial<T>, changes: Partial<T>): Partial<T> {
  const left = { ...from }
  for (const key of Object.keys(changes) as (keyof T)[]) if (left[key] === changes[key]) delete left[key]
  return left
}

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
  const [steps, setSteps] = useState<Step<T>[]>([])
  const [underWay, setUnderWay] = useState<Partial<T>>({})
  const sending = useRef<Partial<T>>({})
  const stored = useRef(current)
  useEffect(() => {
    stored.current = current
  }, [current])

  function layOver(next: Partial<T>): void {
    sending.current = next
    setUnderWay(next)
  }

  /** `written`: called as soon as it is stored, in the order of sending; the query may be read again in another. */
  async function send(changes: Partial<T>, written: () => void): Promise<boolean> {
    const fields = Object.keys(changes)
    const others = (all: FieldErrors) =>
      Object.fromEntries(Object.entries(all).filter(([path]) => !fields.includes(path.split('.')[0] ?? '')))
    setState('saving')
    layOver({ ...sending.current, ...changes })
    try {
      stored.current = await write(changes, { ...stored.current, ...sending.current })
      written()
      await queries.invalidateQueries({ queryKey: key })
      setErrors(others)
      setState('saved')
      return true
    } catch (error) {
      setErrors((all) => ({ ...others(all), ...placeErrors(error, fields) }))
      setState('failed')
      return false
    } finally {
      layOver(without(sending.current, changes))
    }
  }

  async function save(changes: Partial<T>, step = crypto.randomUUID()): Promise<boolean> {
    const before = pick({ ...stored.current, ...sending.current }, changes)
    return send(changes, () => setSteps((all) => (all.at(-1)?.key === step ? all : [...all.slice(1 - stepsKept), { key: step, before }])))
  }

  const last = steps.at(-1)
  const undo =
    last === undefined
      ? null
      : () => {
          void send(last.before, () => setSteps((all) => all.filter((step) => step !== last)))
        }
  return { current: { ...current, ...underWay }, state, errors, save, undo }
}
