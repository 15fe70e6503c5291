// npm run build: builds the app into `out/` and says what the page weighs.
import './node-version.mjs'
import { build } from './project.mjs'

process.exitCode = build() ? 0 : 1
