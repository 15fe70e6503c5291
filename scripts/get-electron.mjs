import { spawnSync } from 'node:child_process'
import { lookup } from 'node:dns/promises'
import { join } from 'node:path'
import { root } from './project.mjs'

/** @template T @param {Promise<T>} promise @param {number} seconds @returns {Promise<T>} */
const within = (promise, seconds) =>
  Promise.race([
    promise,
    /** @type {Promise<T>} */ (new Promise((_, reject) => setTimeout(() => reject(new Error(`no answer in ${seconds} s`)), seconds * 1000).unref())),
  ])

/** Downloads Electron's binary. Where its place cannot be reached that is found out first, in a moment. Returns why it failed, or undefined. */
export const getElectron = async () => {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com/electron/electron/releases/download/'
  const { hostname } = new URL(mirror)
  try {
    await within(lookup(hostname), 3)
    const answer = await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(5000) })
    if (answer.status >= 500) throw new Error(`HTTP ${answer.status}`)
  } catch (error) {
    const { code, message, cause } = /** @type {Error & { code?: string, cause?: { code?: string } }} */ (error)
    return `its binary is not installed and ${hostname} cannot be reached (${code ?? cause?.code ?? message})`
  }
  console.error('[start] downloading the Electron binary (about 120 MB, once) …')
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], { stdio: 'inherit', timeout: 600_000 })
  return status === 0 ? undefined : 'its binary could not be downloaded'
}
