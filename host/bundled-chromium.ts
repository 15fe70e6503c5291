import { execFileSync } from 'node:child_process'
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import type { FoundChromium } from './find-chromium.ts'

/**
 * The headless Chromium that the npm package @sparticuz/chromium carries (Linux on x64 only), unpacked once into node_modules/.cache with
 * the libraries and the font a bare machine lacks. The package's own JavaScript is not used: it unpacks into a folder shared by
 * all users and turns web security off.
 */
export const bundledChromium = async (): Promise<FoundChromium | undefined> => {
  const home = packageFolder()
  if (process.platform !== 'linux' || process.arch !== 'x64' || home === undefined) return undefined
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const dir = join(home, '../../.cache/chromium-host', version)
  if (!existsSync(join(dir, 'chromium'))) await unpack(join(home, 'bin'), dir)
  return {
    executable: join(dir, 'chromium'),
    headlessOnly: true,
    what: `the headless Chromium carried by npm`,
    env: { FONTCONFIG_FILE: writeFontConfig(dir), ...(lacksLibraries(join(dir, 'chromium')) ? { LD_LIBRARY_PATH: join(dir, 'lib') } : {}) },
  }
}

const packageFolder = (): string | undefined => {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    return entry.slice(0, entry.lastIndexOf(join('@sparticuz', 'chromium')) + join('@sparticuz', 'chromium').length)
  } catch {
    return undefined
  }
}

/** Several hosts may start at once: each unpacks beside and the first rename wins. */
const unpack = async (from: string, dir: string): Promise<void> => {
  const part = `${dir}.${process.pid}.part`
  mkdirSync(part, { recursive: true })
  const inflate = (name: string, to: string): Promise<void> =>
    pipeline(createReadStream(join(from, name)), createBrotliDecompress(), createWriteStream(join(part, to)))
  await Promise.all([
    inflate('chromium.br', 'chromium'),
    inflate('al2023.tar.br', 'lib.tar'),
    inflate('fonts.tar.br', 'fonts.tar'),
    inflate('swiftshader.tar.br', 'swiftshader.tar'),
  ])
  chmodSync(join(part, 'chromium'), 0o755)
  for (const name of ['lib.tar', 'fonts.tar', 'swiftshader.tar']) {
    execFileSync('tar', ['-xf', join(part, name), '-C', part])
    rmSync(join(part, name))
  }
  try {
    renameSync(part, dir)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    if (!existsSync(join(dir, 'chromium'))) throw error
  }
}

/** Written at each start, because the folder may have been moved. Without a single font Chromium's renderer crashes. */
const writeFontConfig = (dir: string): string => {
  const file = join(dir, 'fonts.conf')
  const text = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${join(dir, 'fonts')}</dir><cachedir>${join(dir, 'font-cache')}</cachedir></fontconfig>
`
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    const part = `${file}.${process.pid}`
    writeFileSync(part, text)
    renameSync(part, file)
  }
  return file
}

const lacksLibraries = (executable: string): boolean => {
  try {
    return execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found')
  } catch {
    return true
  }
}
