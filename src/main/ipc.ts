import { ipcMain, type WebContents, type WebFrameMain } from 'electron'
import { answerCalls, type Windows } from './answer-call'
import type { Dispatch } from './dispatch'
import { devServer } from './security'

/** The only channel from page to main process. */
export function listen(dispatch: Dispatch, windows: Windows<WebContents>): void {
  const answer = answerCalls<WebFrameMain, WebContents>(dispatch, windows, devServer())
  ipcMain.handle('levator:call', (event, path: unknown, input: unknown) => answer(event, path, input))
}
