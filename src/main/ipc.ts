import { ipcMain, type WebContents, type WebFrameMain } from 'electron'
import { type Answers, answerCalls, type Windows } from './answer-call'
import { devServer } from './security'

/** The only channel from page to main process. */
export function listen(answers: Answers, windows: Windows<WebContents>): void {
  const answer = answerCalls<WebFrameMain, WebContents>(answers, windows, devServer())
  ipcMain.handle('levator:call', (event, path: unknown, input: unknown) => answer(event, path, input))
}
