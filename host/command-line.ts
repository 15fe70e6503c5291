import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { AppPackage } from './state.ts'

export interface CommandLine {
  appDir: string
  entry: string
  pkg: AppPackage
  switches: Map<string, string>
  /** What the app finds in process.argv after its folder. */
  rest: string[]
}

/** Reads `[--switch[=value] …] <app folder or file> [arguments]`, as Electron does. Ends the process with a sentence when there is no app. */
export const readCommandLine = (args: readonly string[]): CommandLine => {
  const switches = new Map<string, string>()
  const rest: string[] = []
  let target: string | undefined
  for (const arg of args) {
    const [, name, value = ''] = /^--([a-z0-9-]+)(?:=(.*))?$/s.exec(arg) ?? []
    if (name !== undefined) switches.set(name, value)
    if (target !== undefined) rest.push(arg)
    else if (name === undefined) target = resolve(arg)
  }
  if (target === undefined || !existsSync(target)) {
    console.error(target === undefined ? 'usage: electron [switches] <app folder>' : `There is no app at ${target}`)
    process.exit(1)
  }
  const appDir = statSync(target).isDirectory() ? target : nearestPackage(dirname(target))
  const pkg = readPackage(appDir)
  const entry = appDir === target ? join(appDir, pkg.main ?? 'index.js') : target
  if (!existsSync(entry)) {
    console.error(`${entry} does not exist. Build the app first: npm run build`)
    process.exit(1)
  }
  return { appDir, entry, pkg, switches, rest }
}

const readPackage = (dir: string): AppPackage => {
  const file = join(dir, 'package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AppPackage) : {}
}

const nearestPackage = (from: string): string => {
  for (let dir = from; ; dir = dirname(dir)) {
    if (existsSync(join(dir, 'package.json'))) return dir
    if (dir === dirname(dir)) return from
  }
}
