import { setTimeout as wait } from 'node:timers/promises'
import type { ElectronApplication, Page } from 'playwright-core'
import { ask } from './running-app.ts'

/** What every document of a bench shows. */
export const documentOptions = { names: 'full', paper: 'A4', language: 'en', parts: ['figures', 'charts', 'table', 'notes'] }

interface State {
  phase: 'running' | 'ended'
  saved: number
}

/** One progress summary for each of these clients, into a folder: ends when all are saved. */
export async function saveBatch(app: ElectronApplication, page: Page, folder: string, clientIds: readonly number[]): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, folder)
  await ask(page, 'documents.startBatch', { clientIds, kind: 'progress', options: documentOptions })
  for (;;) {
    const { phase, saved } = await ask<State>(page, 'documents.batchState')
    if (phase === 'running') await wait(100)
    else if (saved === clientIds.length) return
    else throw new Error(`${saved} of ${clientIds.length} documents were saved`)
  }
}
