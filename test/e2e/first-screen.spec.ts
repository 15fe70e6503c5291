import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstScreens } from '../../src/shared/domain/first-screen'
import { expect, type Page, type StartedApp, startApp, test } from './app'
import { copyOfApp } from './app-copy'
import { flip, haveKeyring, lockAway, openDemo, passphrase, setUpPractice, unlock } from './steps'

// The app with a page whose scripts wait: everything is as it stands before they run.
let appDir: string
let started: StartedApp
test.beforeEach(async () => {
  appDir = copyOfApp()
  const assets = join(appDir, 'out/renderer/assets')
  const [entry = ''] = readdirSync(assets).filter((name) => /^index-[\w-]+\.js$/.test(name))
  writeFileSync(join(assets, entry), `globalThis.mayRun || await new Promise((run) => addEventListener('may-run', run, { once: true }))\n${readFileSync(join(assets, entry), 'utf8')}`)
  started = await startApp({ appDir, early: true })
})
test.afterEach(async () => {
  await started.close()
  rmSync(appDir, { recursive: true, force: true })
})

// Said before the waiting script has been fetched, it holds too.
const scriptsMayRun = (page: Page) => page.evaluate(() => {
    Object.assign(globalThis, { mayRun: true })
    dispatchEvent(new Event('may-run'))
  })
const drawn = (page: Page, name = '') => page.locator(name === '' ? '[data-screen]' : `[data-screen="${name}"]`)

/** The drawn screen stands, and the page's scripts go on with its very elements, not with others in their place. */
async function takenOver(page: Page, name: string): Promise<void> {
  await expect(drawn(page, name).getByRole('heading', { level: 1 })).toBeVisible()
  const elements = await page.evaluateHandle(() => [...document.querySelectorAll('#root *')])
  await scriptsMayRun(page)
  await drawn(page).waitFor({ state: 'detached' })
  // Whatever does not fit is drawn anew, in the next moment.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(await elements.evaluate((all) => all.filter((element) => !element.isConnected).map(({ outerHTML }) => outerHTML))).toEqual([])
}

async function lockedPage(page: Page): Promise<Page> {
  await lockAway(page, (shown) => shown.keyboard.press('ControlOrMeta+l'))
  return started.newestPage()
}

/** From the welcome on: a practice that is locked, and one that this computer may unlock. */
async function setUpAndLock(welcome: Page, locked: string, withComputer: string): Promise<void> {
  await setUpPractice(welcome)
  let page = await lockedPage(welcome)
  await takenOver(page, locked)
  await unlock(page)
  await haveKeyring(started)
  await page.getByRole('link', { name: 'Settings' }).click()
  const allow = page.getByRole('switch', { name: 'This computer may unlock Levator' })
  await flip(allow)
  await page.getByRole('dialog').getByLabel('Your passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(allow).toBeChecked()
  page = await lockedPage(page)
  await takenOver(page, withComputer)
}

const alone = ['first-run', 'locked', 'locked-computer'] as const
const besideDemo = ['first-run-demo', 'locked-demo', 'locked-demo-computer'] as const

test('welcome and lock screen stand before any script runs, and go on as they stand', async () => {
  test.setTimeout(90_000)
  const { page } = started
  await takenOver(page, alone[0])
  await setUpAndLock(page, alone[1], alone[2])
})

test('the same beside a demo', async () => {
  test.setTimeout(90_000)
  await takenOver(started.page, alone[0])
  await openDemo(started.page)
  const page = await lockedPage(started.page)
  await takenOver(page, besideDemo[0])
  await setUpAndLock(page, besideDemo[1], besideDemo[2])
})

test('these are all that are drawn', () => {
  expect([...alone, ...besideDemo].toSorted()).toEqual([...firstScreens.keys()].toSorted())
})

test('what is typed before any script runs is not lost, and opens', async () => {
  let { page } = started
  await takenOver(page, 'first-run')
  await setUpPractice(page)
  page = await lockedPage(page)
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await page.keyboard.type(passphrase)
  await expect(drawn(page, 'locked')).toBeVisible()
  await scriptsMayRun(page)
  await drawn(page).waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible({ timeout: 20_000 })
})

test('after a wrong try nothing is drawn that would leave it out', async () => {
  let { page } = started
  await takenOver(page, 'first-run')
  await setUpPractice(page)
  page = await lockedPage(page)
  await takenOver(page, 'locked')
  await page.getByLabel('Passphrase', { exact: true }).fill('not this one at all')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^1 wrong try/)).toBeVisible({ timeout: 20_000 })
  await page.reload()
  await expect(page.locator('#root')).toBeEmpty()
  await scriptsMayRun(page)
  await expect(page.getByText(/^1 wrong try/)).toBeVisible()
})
