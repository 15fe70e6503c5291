import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

const electronIsHere = (): boolean => {
  const folder = join(root, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  return existsSync(pathFile) && existsSync(join(folder, 'dist', readFileSync(pathFile, 'utf8')))
}

/** What the specs run in: APP_HOST when set, else Electron where its binary is installed, else the Chromium host. */
export const hostName: 'electron' | 'chromium' =
  process.env['APP_HOST'] === 'chromium' || (process.env['APP_HOST'] !== 'electron' && !electronIsHere()) ? 'chromium' : 'electron'

/** For `_electron.launch`: real Electron is found by Playwright itself. */
export const hostExecutable: { executablePath: string } | Record<string, never> =
  hostName === 'chromium' ? { executablePath: join(root, 'host/electron') } : {}
