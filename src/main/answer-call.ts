import type { Reply } from '../shared/errors'
import type { Dispatch } from './dispatch'
import { isTrusted, type OpenWindow, type Sender } from './policy'

export interface Windows<S> {
  /** Windows that may ask for anything. */
  main(): Iterable<OpenWindow<S>>
  /** Hidden windows that draw a document: they may read, nothing else. */
  printing(): Iterable<OpenWindow<S>>
}

/** Who asks: Electron's event, of which no more is looked at. */
export interface CallEvent<Frame, S> {
  sender: S
  senderFrame: Frame | null
}

/** What is asked is looked at there, who asks is not. */
export interface Answers {
  dispatch: Dispatch
  /** The same for operations that change nothing; all others are refused. */
  reads: Dispatch
}

export const refused: Reply<never> = { ok: false, error: { code: 'refused', message: 'This window may not do that.' } }

/** Who asks is checked here, what is asked in the dispatcher. `dev` is the address of the development server, if there is one. */
export function answerCalls<Frame extends { url: string }, S extends Sender<Frame>>({ dispatch, reads }: Answers, windows: Windows<S>, dev: string | undefined) {
  return async ({ sender, senderFrame }: CallEvent<Frame, S>, path: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (isTrusted(sender, senderFrame, windows.main(), dev)) return dispatch(path, input)
    return isTrusted(sender, senderFrame, windows.printing(), dev) ? reads(path, input) : refused
  }
}
