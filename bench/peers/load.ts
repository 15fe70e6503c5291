import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** From the project's root, also where this file is part of a bundle. */
const folder = join(process.cwd(), 'bench/peers')

/** Installs the peers where they are not yet. @returns whether they are there: without a registry they are left out of the tables */
export function havePeers(): boolean {
  if (existsSync(join(folder, 'node_modules/pdfkit'))) return true
  console.log('Installing what Levator is measured beside (bench/peers) …')
  return spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], { cwd: folder, stdio: 'inherit' }).status === 0
}

/** A package of `bench/peers`, which has a lock file of its own: the app needs none of them. */
export const loadPeer = <T>(name: string): T => createRequire(join(folder, 'package.json'))(name) as T

/** An ES module of `bench/peers`. */
export const importPeer = async <T>(name: string): Promise<T> => (await import(createRequire(join(folder, 'package.json')).resolve(name))) as T
