import { spawn } from 'node:child_process'
import { mkdirSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { filesFolder } from './dialog.ts'
import { say, wantsHeadless } from './state.ts'

const open = (target: string): void => {
  say(`open outside: ${target}`)
  if (wantsHeadless()) return
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open'
  const child = spawn(opener, [target], { stdio: 'ignore', detached: true })
  child.on('error', () => say(`${opener} is not here`))
  child.unref()
}

export const shell = {
  openExternal: async (url: string): Promise<void> => open(url),
  openPath: async (path: string): Promise<string> => {
    open(path)
    return ''
  },
  showItemInFolder: (path: string): void => open(dirname(path)),
  trashItem: async (path: string): Promise<void> => {
    const trash = join(filesFolder(), 'trash')
    mkdirSync(trash, { recursive: true })
    renameSync(path, join(trash, basename(path)))
  },
  beep: (): void => undefined,
}
