// node packaging/apply-fuses.mjs FILE: burns the fuses into a packaged Electron (on macOS the .app), then reads them back. Run between
// packing and signing: a signed file would no longer match. Ends with 1, and a sentence, when anything differs from fuses.ts.
import { existsSync } from 'node:fs'
import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { fuses, strictlyRequireAllFuses } from './fuses.ts'

const binary = process.argv[2]
if (binary === undefined || !existsSync(binary)) {
  console.error('usage: node packaging/apply-fuses.mjs <packaged Electron binary or .app>')
  process.exit(1)
}

const entries = Object.entries(fuses)
const unknown = entries.filter(([name]) => FuseV1Options[name] === undefined).map(([name]) => name)
if (unknown.length > 0) {
  console.error(`@electron/fuses does not know ${unknown.join(', ')}.`)
  process.exit(1)
}

await flipFuses(binary, {
  version: FuseVersion.V1,
  strictlyRequireAllFuses,
  // Apple's processors start nothing whose ad-hoc signature does not match.
  resetAdHocDarwinSignature: process.platform === 'darwin',
  ...Object.fromEntries(entries.map(([name, on]) => [FuseV1Options[name], on])),
})

const wire = await getCurrentFuseWire(binary)
const wrong = entries.filter(([name, on]) => wire[FuseV1Options[name]] !== (on ? FuseState.ENABLE : FuseState.DISABLE)).map(([name]) => name)
if (wrong.length > 0) {
  console.error(`These fuses are not as they should be: ${wrong.join(', ')}. Do not ship this file.`)
  process.exit(1)
}
console.log(`${entries.length} fuses burnt and read back: ${binary}`)
