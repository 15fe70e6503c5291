import { type BrowserWindow, ipcMain } from 'electron'
import { operations } from '../shared/contract'
import type { Reply } from '../shared/errors'
import type { Dispatch } from './dispatch'
import { isTrusted } from './policy'
import { devServer } from './security'

export interface Windows {
  /** Windows that may ask for anything. */
  main(): Iterable<BrowserWindow>
  /** Hidden windows that draw a document: they may read, nothing else. */
  printing(): Iterable<BrowserWindow>
}

const refused: Reply<never> = { ok: false, error: { code: 'refused', message: 'This window may not do that.' } }

/** The only channel from page to main process. Who asks is checked here, what is asked in the dispatcher. */
export function listen(dispatch: Dispatch, windows: Windows): void {
  ipcMain.handle('levator:call', (event, path: unknown, input: unknown) => {
    if (isTrusted(event.sender, event.senderFrame, windows.main(), devServer())) return dispatch(path, input)
    const reads = typeof path === 'string' && operations.get(path)?.kind === 'query'
    return reads && isTrusted(event.sender, event.senderFrame, windows.printing(), devServer()) ? dispatch(path, input) : refused
  })
}
