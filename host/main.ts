import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { boot, startBrowser } from './boot.ts'
import { readCommandLine } from './command-line.ts'
import { leavePicture } from './picture.ts'
import { host } from './state.ts'

const { appDir, entry, pkg, switches, rest } = readCommandLine(process.argv.slice(2))
Object.assign(host, { appDir, pkg, switches })
process.argv = [process.argv[0] ?? 'node', appDir, ...rest]

// Playwright passes --inspect=0 and reads the line that this prints.
if (switches.has('inspect')) (await import('node:inspector')).open(Number(switches.get('inspect') || 9229), '127.0.0.1')

const standIn = new URL('./electron.ts', import.meta.url).href
registerHooks({
  // Serves `import` as well as `require`, with which Playwright's evaluate gets at the module.
  resolve: (specifier, context, next) =>
    /^electron(\/main|\/common)?$/.test(specifier) ? { url: standIn, format: 'module-typescript', shortCircuit: true } : next(specifier, context),
})

// Electron only warns of these, plain Node would end.
process.on('unhandledRejection', (reason) => console.error('[host] unhandled rejection:', reason))

startBrowser()
leavePicture()
await import(pathToFileURL(entry).href)
await boot()
