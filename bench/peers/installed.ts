import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Bundled code lies elsewhere, so from the project's folder, in which every bench runs. */
export const peersFolder = join(process.cwd(), 'bench/peers')

/** Of the lock file that was installed last. */
const stamp = join(peersFolder, 'node_modules/.installed-lock.json')
const lock = () => readFileSync(join(peersFolder, 'package-lock.json'), 'utf8')

/** For the report, where they could not be had. */
export const peersLeftOut = 'The named peers are left out: they could not be installed from the registry (bench/peers).'

let known: boolean | undefined

/** Whether the peers stand in their own node_modules. Installs them the first time, exactly as locked, and never fails. */
export function havePeers(): boolean {
  known ??= isCurrent() || install()
  return known
}

const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lock()

function install(): boolean {
  console.log('\nThe peers are installed once, as bench/peers/package-lock.json has them: npm ci --ignore-scripts in bench/peers')
  // A registry that is not there says so soon. Without what npm tells its scripts of the project around.
  const args = ['ci', '--ignore-scripts', '--omit=dev', '--loglevel=error', '--fetch-retries=1', '--fetch-retry-mintimeout=1000']
  const { npm_config_local_prefix: _prefix, npm_execpath: npm, npm_node_execpath: node, ...env } = process.env
  const options = { cwd: peersFolder, env, encoding: 'utf8', timeout: 600_000 } as const
  const { status, stderr, error } = npm === undefined || node === undefined ? spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }) : spawnSync(node, [npm, ...args], options)
  if (status === 0) {
    writeFileSync(stamp, lock())
    return true
  }
  console.log(`They could not be installed: ${error?.message ?? (stderr.trim().split('\n')[0] || `npm ended with ${status}`)}`)
  return false
}

/** A package of the peers. What is used of it is written down where it is asked for: its own types are not there on every machine. */
export const peer = <T>(name: string): T => createRequire(join(peersFolder, 'package.json'))(name) as T

/** The same for a package that is an ES module alone. */
export const peerModule = async <T>(name: string): Promise<T> => (await import(/* @vite-ignore */ pathToFileURL(createRequire(join(peersFolder, 'package.json')).resolve(name)).href)) as T
