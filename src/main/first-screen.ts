import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultState } from '../shared/contract/vault'
import { firstScreenOf } from '../shared/domain/first-screen'

/** Where the build leaves them (`electron.vite.config.ts`): HTML by name. */
const drawnIn = (folder: string): Partial<Record<string, string>> => JSON.parse(readFileSync(join(folder, 'first-screens.json'), 'utf8')) as Record<string, string>

/**
 * The page with its first screen in it, so that it stands before any script has run; `renderer/main.tsx` takes it over. The page as it is where no
 * drawn screen shows what the vault is.
 */
export function withFirstScreen(html: string, folder: string, state: VaultState, dark: boolean): string {
  const name = firstScreenOf(state)
  const screen = name === null ? undefined : drawnIn(folder)[name]
  if (screen === undefined) return html
  return html
    .replace('<html', () => `<html data-mantine-color-scheme="${dark ? 'dark' : 'light'}"`)
    .replace('<div id="root"></div>', () => `<div id="root" data-screen="${name}">${screen}</div>`)
}
