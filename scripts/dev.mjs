// npm run dev: rebuilds as you type. In the Chromium host where Electron's binary is not here.
import './node-version.mjs'
import { join } from 'node:path'
import { electronBinary, root } from './project.mjs'
import { runNode } from './run.mjs'

const inElectron = process.env['APP_HOST'] !== 'chromium' && electronBinary() !== undefined
const env = inElectron ? {} : { ELECTRON_EXEC_PATH: join(root, 'host/electron') }
process.exit(await runNode([join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'dev', ...process.argv.slice(2)], env))
