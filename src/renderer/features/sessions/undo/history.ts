import { createStepWriter, readSteps } from './kept-steps'

const limit = 100
/** Typing in one field with pauses shorter than this is one step. */
const typingPauseMs = 2000
/** A movement of the hand: one step however long it rests in between. Each needs a name of its own. */
const gesture = /^gesture-/

/** Past and future states of one document. States are never changed in place, so a step costs a reference. */
export interface History<T> {
  /** Call with the state before a change. `field`: text typed there, one burst of typing is one step; or `gesture-…`, see above. */
  remember(before: T, at: number, field?: string): void
  /** The state before `now`, or undefined when there is none. */
  undo(now: T): T | undefined
  redo(now: T): T | undefined
  canUndo(): boolean
  canRedo(): boolean
  /** Everything that can be undone and redone from `now`, as text for the record. */
  written(now: T): string
}

/** `kept`: what `written` gave when `now` was saved; null when nothing was. */
export function createHistory<T extends object>(now: T, kept: string | null): History<T> {
  const before = readSteps(kept, now)
  const past: T[] = [...before.past]
  let future: T[] = [...before.future]
  const write = createStepWriter<T>()
  let typing: { field: string; at: number } | null = null

  return {
    remember(before, at, field) {
      future = []
      const goesOn = field !== undefined && typing?.field === field && (gesture.test(field) || at - typing.at < typingPauseMs)
      typing = field === undefined ? null : { field, at }
      if (goesOn) return
      past.push(before)
      if (past.length > limit) past.shift()
    },
    undo(now) {
      typing = null
      const before = past.pop()
      if (before !== undefined) future.push(now)
      return before
    },
    redo(now) {
      typing = null
      const after = future.pop()
      if (after !== undefined) past.push(now)
      return after
    },
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
    written: (state) => write({ past, future }, state),
  }
}
