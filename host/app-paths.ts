import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { host } from './state.ts'

const overrides = new Map<string, string>()

export const setPath = (name: string, path: string): void => {
  overrides.set(name, path)
}

/** Electron's app.getPath on Linux; `--user-data-dir` moves the user data. */
export const pathOf = (name: string, appName: string): string => {
  const override = overrides.get(name)
  if (override !== undefined) return override
  const home = homedir()
  const appData = process.env['XDG_CONFIG_HOME'] ?? join(home, '.config')
  switch (name) {
    case 'home':
      return home
    case 'appData':
      return appData
    case 'userData':
      return host.switches.get('user-data-dir') || join(appData, appName)
    case 'sessionData':
      return pathOf('userData', appName)
    case 'logs':
      return join(pathOf('userData', appName), 'logs')
    case 'crashDumps':
      return join(pathOf('userData', appName), 'Crashpad')
    case 'temp':
      return tmpdir()
    case 'exe':
    case 'module':
      return join(import.meta.dirname, 'electron')
    case 'desktop':
    case 'documents':
    case 'downloads':
    case 'music':
    case 'pictures':
    case 'videos':
      return join(home, `${name[0]?.toUpperCase()}${name.slice(1)}`)
    default:
      throw new Error(`Failed to get '${name}' path`)
  }
}
