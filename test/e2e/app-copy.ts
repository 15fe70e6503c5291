import { cpSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './host-name'

/** The built app in a folder of its own, so that a spec can spoil it. The caller removes the folder. */
export function copyOfApp(): string {
  const appDir = mkdtempSync(join(tmpdir(), 'levator-app-'))
  for (const name of ['out', 'package.json']) cpSync(join(root, name), join(appDir, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(appDir, 'node_modules'), 'junction')
  return appDir
}
