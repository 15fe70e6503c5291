// npm run demo: drives the built app through the whole main job, unseen, and leaves pictures and PDFs in demo-out/.
import './node-version.mjs'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { demoTour, ownPractice } from './demo-story.mjs'
import { buildIfNeeded, electronBinary, hasDisplay, root } from './project.mjs'
import { runNode } from './run.mjs'

const out = join(root, 'demo-out')
const began = Date.now()
const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(1)} s`
let steps = 0
let doing = 'starting'

/** @template T @param {string} what @param {() => Promise<T>} act @returns {Promise<T>} */
const step = async (what, act) => {
  const from = Date.now()
  doing = what
  const value = await act()
  steps += 1
  console.log(`${seconds(from).padStart(8)}  ${what}`)
  return value
}

const run = async () => {
  if (!buildIfNeeded()) throw new Error('The app could not be built; the reason stands above.')
  const inElectron = process.env['APP_HOST'] !== 'chromium' && electronBinary() !== undefined && hasDisplay()
  if (!inElectron && (await runNode(['host/prepare.ts'])) !== 0) throw new Error('There is no browser to run the app in; the reason stands above.')
  console.log(`The app runs in ${inElectron ? 'Electron' : 'the Chromium host (README, "Without Electron")'}.`)
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })

  const dataDir = mkdtempSync(join(tmpdir(), 'levator-demo-'))
  const { NODE_OPTIONS: _options, ELECTRON_RENDERER_URL: _dev, ...environment } = process.env
  const app = await step('start the app on an empty data folder', () =>
    _electron.launch({
      ...(inElectron ? {} : { executablePath: join(root, 'host/electron') }),
      args: [root, `--user-data-dir=${dataDir}`],
      cwd: root,
      env: /** @type {Record<string, string>} */ (environment),
    }),
  )
  try {
    const story = { app, step, out }
    await demoTour(story)
    await ownPractice(story)
    await step('close the app', () => app.close())
  } catch (error) {
    // What stood there when it stopped.
    await app.windows().at(-1)?.screenshot({ path: join(out, 'stopped.png'), timeout: 5000 }).catch(() => undefined)
    throw error
  } finally {
    await app.close().catch(() => undefined)
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

try {
  await run()
  const made = readdirSync(out)
  const count = (/** @type {string} */ ending) => made.filter((name) => name.endsWith(ending)).length
  console.log(`${steps} steps in ${seconds(began)}: ${count('.png')} pictures and ${count('.pdf')} PDFs in demo-out/`)
} catch (error) {
  const [reason] = String(error instanceof Error ? error.message : error).split('\n')
  console.error(`The demo stopped at the step “${doing}”: ${reason}`)
  process.exitCode = 1
}
