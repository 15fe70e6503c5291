// npm run e2e [-- spec files or Playwright switches]: the whole app in a real browser, built first when stale.
import './node-version.mjs'
import { buildIfNeeded, electronBinary, hasDisplay } from './project.mjs'
import { runBin, runNode } from './run.mjs'

if (!buildIfNeeded()) {
  console.error('The app could not be built, so the whole-app tests did not run.')
  process.exit(1)
}
const host = process.env['APP_HOST'] ?? (electronBinary() && hasDisplay() ? 'electron' : 'chromium')
console.log(`The app runs in ${host === 'electron' ? 'Electron' : 'the Chromium host'}.`)
// Unpacks the browser that npm brought along, where it will be needed, before the clock of the first test runs.
if (host === 'chromium' && (await runNode(['host/prepare.ts'])) !== 0) process.exit(1)
process.exit(await runBin('playwright', ['test', ...process.argv.slice(2)], { APP_HOST: host }))
