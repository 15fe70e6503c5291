import { operations } from '../shared/contract'
import { refused } from './answer-call'
import type { Dispatch } from './dispatch'

/** For a window that draws a document: what changes anything is refused. */
export function readsOnly(dispatch: Dispatch): Dispatch {
  return async (path, input) => (typeof path === 'string' && operations.get(path)?.reads === true ? dispatch(path, input) : refused)
}
