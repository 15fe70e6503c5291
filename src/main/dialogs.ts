import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type { Dialogs } from './task-context'

/** The system's own dialogs, on top of whichever window is in front. */
export function systemDialogs(window: () => BrowserWindow | null): Dialogs {
  const owner = <T>(withOwner: (window: BrowserWindow) => T, alone: () => T): T => {
    const front = window()
    return front === null ? alone() : withOwner(front)
  }
  return {
    async saveFile({ title, defaultName, extension, extensionLabel }) {
      const options = {
        title,
        defaultPath: join(app.getPath('documents'), defaultName),
        filters: [{ name: extensionLabel, extensions: [extension] }],
      }
      const answer = await owner(
        (front) => dialog.showSaveDialog(front, options),
        () => dialog.showSaveDialog(options),
      )
      if (answer.canceled || answer.filePath === '') return null
      const path = answer.filePath.toLowerCase().endsWith(`.${extension}`) ? answer.filePath : `${answer.filePath}.${extension}`
      // The system asked about the name it was given; a name that we completed ourselves it has not asked about.
      return { path, replace: path === answer.filePath && existsSync(path) }
    },
    async openFile({ title, extension, extensionLabel }) {
      const options = { title, properties: ['openFile' as const], filters: [{ name: extensionLabel, extensions: [extension] }] }
      const answer = await owner(
        (front) => dialog.showOpenDialog(front, options),
        () => dialog.showOpenDialog(options),
      )
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    async chooseFolder({ title }) {
      const options = { title, properties: ['openDirectory' as const, 'createDirectory' as const] }
      const answer = await owner(
        (front) => dialog.showOpenDialog(front, options),
        () => dialog.showOpenDialog(options),
      )
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    reveal: (path) => shell.showItemInFolder(path),
  }
}
