import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { _electron } from 'playwright-core'
import { root } from './project.mjs'

/**
 * Starts the app on an empty data folder, waits for its first screen, and closes it again. Returns the exit code: 1 when nothing was
 * shown, or the page threw or logged an error. Leaves a picture in out/start.png.
 * @param {string | undefined} electron path of Electron's binary; the Chromium host without it
 */
export const smoke = async (electron) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'levator-smoke-'))
  /** @type {string[]} */
  const problems = []
  const started = Date.now()
  try {
    const app = await _electron.launch({ executablePath: electron ?? join(root, 'host/electron'), args: [root, `--user-data-dir=${dataDir}`], cwd: root })
    app.process().stderr?.on('data', (chunk) => process.stderr.write(String(chunk).replace(/^(Debugger|For help|Starting inspector|DevTools).*\n/gm, '')))
    try {
      const page = await app.firstWindow()
      page.on('pageerror', (error) => problems.push(error.message))
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
      const heading = page.locator('h1, h2').first()
      await heading.waitFor({ timeout: 20_000 })
      // It is drawn before any script has run: whether they run shows when they take it over.
      await page.locator('[data-screen]').waitFor({ state: 'detached', timeout: 20_000 })
      console.log(`[smoke] “${await heading.innerText()}” shown after ${((Date.now() - started) / 1000).toFixed(1)} s`)
      mkdirSync(join(root, 'out'), { recursive: true })
      await page.screenshot({ path: join(root, 'out/start.png') })
      console.log(`[smoke] picture: ${join(root, 'out/start.png')}`)
    } finally {
      await app.close()
    }
  } catch (error) {
    problems.push(sentences(error))
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
  for (const problem of problems) console.error(`[smoke] ${problem}`)
  return problems.length === 0 ? 0 : 1
}

/** Playwright's error without its call log, but with what the host said in it. @param {unknown} error */
const sentences = (error) => {
  const lines = stripVTControlCharacters(error instanceof Error ? error.message : String(error)).split('\n')
  const said = lines.flatMap((line) => /\[chromium-host\] (.*)$/.exec(line)?.[1] ?? [])
  return [lines[0], ...said].join('\n[smoke] ')
}
