import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { printSizes } from './bundle-sizes.mjs'

export const root = join(import.meta.dirname, '..')
const electronFolder = join(root, 'node_modules/electron')

/** Path of Electron's binary, or undefined while it has not been downloaded. */
export const electronBinary = () => {
  const pathFile = join(electronFolder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const binary = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronFolder, 'dist'), readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : undefined
}

export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

/** @param {string} path */
const newestIn = (path) => {
  if (!existsSync(path)) return 0
  if (statSync(path).isFile()) return statSync(path).mtimeMs
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs))
}

const sources = ['src', 'drizzle', 'electron.vite.config.ts', 'package-lock.json']
const products = ['out/main/index.js', 'out/preload/index.js', 'out/renderer/index.html']

/** Builds when a source is newer than what was built from it. Returns whether `out/` is good. */
export const buildIfNeeded = () => {
  const built = Math.min(...products.map((file) => newestIn(join(root, file))))
  if (Math.max(...sources.map((path) => newestIn(join(root, path)))) < built) return true
  return build()
}

/** Returns whether `out/` is good. */
export const build = () => {
  console.error('[build] building the app …')
  const bin = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  if (spawnSync(process.execPath, [bin, 'build', '--logLevel', 'error'], { cwd: root, stdio: 'inherit' }).status !== 0) return false
  printSizes(root)
  return true
}
