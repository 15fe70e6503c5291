import { findChromium } from './find-chromium.ts'
import { wantsHeadless } from './state.ts'

// Run by `npm test` before the whole-app tests: unpacks the browser npm carries, if that is the one which will be used, and says which it is.
try {
  const { what, executable } = await findChromium(wantsHeadless())
  console.log(`Browser: ${what} (${executable})`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
