import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.mjs'

/**
 * Runs a script with the Node this one runs on. Returns the exit code; 1 when it was killed.
 * @param {string[]} args @param {Record<string, string>} [env] @returns {Promise<number>}
 */
export const runNode = (args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })

const packages = /** @type {const} */ ({ vitest: 'vitest', playwright: '@playwright/test', tsc: 'typescript', oxlint: 'oxlint' })

/**
 * Runs a tool of ours on this Node, on every system alike: node_modules/.bin holds shell scripts on Windows.
 * @param {keyof typeof packages} name @param {string[]} args @param {Record<string, string>} [env]
 */
export const runBin = (name, args, env) => {
  const folder = join(root, 'node_modules', packages[name])
  if (!existsSync(folder)) {
    console.error(`${packages[name]} is not installed. Run: npm ci`)
    return Promise.resolve(1)
  }
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return runNode([join(folder, typeof bin === 'string' ? bin : bin[name]), ...args], env)
}
