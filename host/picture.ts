import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { app } from './app.ts'
import { say, wantsHeadless } from './state.ts'
import type { WebContents } from './web-contents.ts'

/** Settles once the page shows a heading and has stood still for half a second, at the latest after ten. */
const untilStill = `new Promise((done) => {
  const shown = () => document.querySelector('h1, h2, main')
  let timer = 0
  const rest = () => { clearTimeout(timer); timer = setTimeout(() => shown() && document.fonts.ready.then(() => done(true)), 500) }
  new MutationObserver(rest).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  setTimeout(() => done(false), 10000)
  rest()
})`

/** Without a display: leaves a picture of the first window's first screen at CHROMIUM_HOST_PICTURE, and says where. */
export const leavePicture = (): void => {
  const file = process.env['CHROMIUM_HOST_PICTURE']
  if (!file) return
  app.once('web-contents-created', (_event: unknown, contents: WebContents) => {
    contents.once('did-finish-load', () => {
      if (wantsHeadless()) void takePicture(contents, file)
    })
  })
}

const takePicture = async (contents: WebContents, file: string): Promise<void> => {
  try {
    await contents.executeJavaScript(untilStill)
    const picture = await contents.capturePage()
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, picture.toPNG())
    say(`picture of the first screen: ${file}`)
  } catch (error) {
    // Closed meanwhile, or the disk refused: the app itself goes on.
    say(`no picture: ${error instanceof Error ? error.message : String(error)}`)
  }
}
