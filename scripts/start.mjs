// npm start: builds what is stale, then runs the app in Electron where its binary is here or can be had, else in the Chromium host.
import './node-version.mjs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { getElectron } from './get-electron.mjs'
import { buildIfNeeded, electronBinary, hasDisplay, root } from './project.mjs'
import { smoke } from './smoke.mjs'

/** @param {string} sentence */
const say = (sentence) => console.error(`[start] ${sentence}`)

/** @returns {Promise<{ electron?: string, why?: string }>} */
const choose = async () => {
  const wanted = process.env['APP_HOST']
  if (wanted === 'chromium') return { why: 'APP_HOST=chromium' }
  if (!hasDisplay()) return { why: 'there is no display (with a virtual one: xvfb-run -a npm start)' }
  const why = electronBinary() ? undefined : await getElectron()
  const electron = electronBinary()
  return electron ? { electron } : { why: why ?? 'its binary is not installed' }
}

/** @param {string | undefined} electron @param {string[]} args @returns {Promise<number>} the exit code */
const run = (electron, args) =>
  new Promise((resolve) => {
    const asRoot = electron && process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const env = { ...process.env, ...(electron ? {} : { CHROMIUM_HOST_PICTURE: join(root, 'out/start.png') }) }
    const child = spawn(electron ?? join(root, 'host/electron'), [...asRoot, root, ...args], { stdio: 'inherit', cwd: root, env })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
    child.on('error', (error) => {
      say(error.message)
      resolve(127)
    })
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)))
  })

const args = process.argv.slice(2)
if (!buildIfNeeded()) {
  say('The app could not be built; the reason stands above.')
  process.exit(1)
}
const { electron, why } = await choose()
if (!electron && process.env['APP_HOST'] === 'electron') {
  say(`Electron was asked for (APP_HOST=electron), but ${why}.`)
  process.exit(1)
}
// The host says it together with the browser it finds: one line in all.
if (why) process.env['CHROMIUM_HOST_REASON'] = why
if (args.includes('--smoke')) {
  say(electron ? `Trying ${electron}` : `Electron is not used: ${why}. Trying the Chromium host.`)
  process.exit(await smoke(electron))
}
if (!electron && !hasDisplay()) say('The app runs unseen until Ctrl+C. To see it at work without a display: npm run demo')
let code = await run(electron, args)
if (electron && code === 127) {
  process.env['CHROMIUM_HOST_REASON'] = 'it could not be started (a system library is missing)'
  code = await run(undefined, args)
}
process.exit(code)
