// What npm run demo plays. Every control is found by the name a person sees or hears.
import { statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {import('playwright-core').ElectronApplication} App
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ app: App, out: string, step: <T>(what: string, act: () => Promise<T>) => Promise<T> }} Story
 */

const wide = { width: 1366, height: 768 }
const small = { width: 1024, height: 768 }
let pictures = 0

/** The window as it is now: locking replaces it. @param {App} app @returns {Promise<Page>} */
const currentPage = async (app) => {
  const page = app.windows().findLast((one) => !one.isClosed() && !one.url().includes('/print.html')) ?? (await app.waitForEvent('window'))
  page.setDefaultTimeout(15_000)
  await page.setViewportSize(wide)
  await page.locator('h1').first().waitFor()
  // Drawn before any script ran, it hears no press yet.
  await page.locator('[data-screen]').waitFor({ state: 'detached' })
  return page
}

/** @param {Page} page */
const atRest = (page) =>
  page.evaluate(async () => {
    await document.fonts.ready
    const ending = document.getAnimations().filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime ?? Infinity))
    await Promise.allSettled(ending.map((animation) => animation.finished))
  })

/** @param {Story} story @param {Page} page @param {string} name @param {{ theme?: 'light' | 'dark', size?: typeof wide }} [look] */
const picture = async ({ app, out }, page, name, { theme = 'light', size = wide } = {}) => {
  await app.evaluate(({ nativeTheme }, wanted) => void (nativeTheme.themeSource = wanted), theme)
  await page.setViewportSize(size)
  await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor()
  await atRest(page)
  pictures += 1
  await page.screenshot({ path: join(out, `${String(pictures).padStart(2, '0')}-${name}.png`) })
  await app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'light'))
  await page.setViewportSize(wide)
}

/** Saves what the preview shows, through the app's own save dialog, answered here. @param {Story} story @param {Page} page @param {string} name */
const savePdf = async ({ app, out }, page, name) => {
  const filePath = join(out, name)
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, filePath)
  await page.locator('button:enabled', { hasText: 'Save PDF' }).click()
  await page.getByText(`Saved as ${name}`).waitFor()
  if (statSync(filePath).size < 5000) throw new Error(`${name} is not a whole document.`)
}

/** @param {Page} page @param {string} letters */
const openClient = async (page, letters) => {
  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill(letters)
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Overview' }).waitFor()
}

/** @param {Page} page @param {string} title */
const openDocument = async (page, title) => {
  await page.getByRole('button', { name: 'Documents' }).click()
  await page.getByRole('menuitem', { name: title }).click()
}

/** @param {Page} page @param {string} regionId */
const tapRegion = async (page, regionId) => {
  const region = page.locator(`[data-region="${regionId}"]`)
  await region.scrollIntoViewIfNeeded()
  // Sent to the region itself, as a screen reader does.
  await region.dispatchEvent('click', { detail: 0 })
}

/** @param {Page} page @param {string} scale @param {number} value */
const choose = (page, scale, value) =>
  page.getByRole('radiogroup', { name: scale, exact: true }).getByRole('radio', { name: new RegExp(`^${value}(,|$)`) }).click()

/** The demo practice from end to end. @param {Story} story */
export const demoTour = async (story) => {
  const { app, step } = story
  const page = await step('see the welcome', () => currentPage(app))
  await picture(story, page, 'welcome')
  await step('open the demo practice in one click', async () => {
    await page.getByRole('button', { name: 'Open the demo' }).click()
    await page.getByRole('link', { name: 'Today' }).waitFor()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  })
  await picture(story, page, 'today')
  await step('look through the clients', async () => {
    await page.getByRole('link', { name: 'Clients', exact: true }).click()
    await page.getByRole('option').first().waitFor()
    await picture(story, page, 'clients')
    await picture(story, page, 'clients-dark', { theme: 'dark' })
    await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill('chloe')
    await page.getByText('1 client found').waitFor()
    await picture(story, page, 'clients-found-without-accent')
  })
  await step('read the record of the client with 60 visits', async () => {
    await openClient(page, 'maren')
    await picture(story, page, 'record')
    await page.getByRole('tab', { name: 'Sessions' }).click()
    await picture(story, page, 'record-sessions', { size: small })
    await page.getByRole('tab', { name: 'Complaints' }).click()
    await page.getByRole('tabpanel').getByRole('link').first().click()
    await page.getByRole('textbox', { name: 'Goal' }).waitFor()
    await picture(story, page, 'complaint')
  })
  await step('see three years of progress', async () => {
    await page.getByRole('tab', { name: 'Progress' }).click()
    await page.getByRole('button', { name: 'As table' }).waitFor()
    await picture(story, page, 'progress')
    await picture(story, page, 'progress-dark', { theme: 'dark', size: small })
  })
  await step('take up the unfinished session', async () => {
    await page.getByRole('link', { name: 'Continue session' }).click()
    await page.getByRole('button', { name: 'Finish' }).waitFor()
    await picture(story, page, 'session')
    await picture(story, page, 'session-dark', { theme: 'dark', size: small })
    await page.getByRole('link', { name: 'Back to the client' }).click()
  })
  await step('save the progress summary as PDF', async () => {
    await openDocument(page, 'Progress summary')
    await page.locator('button:enabled', { hasText: 'Save PDF' }).waitFor()
    await picture(story, page, 'progress-summary')
    await savePdf(story, page, 'progress-summary-60-visits.pdf')
  })
  await step('write to the doctor, from the record', async () => {
    await page.getByRole('link', { name: 'Back to the record' }).click()
    await openDocument(page, 'Letter to the referrer')
    await page.locator('button:enabled', { hasText: 'Save PDF' }).waitFor()
    await picture(story, page, 'letter')
    await savePdf(story, page, 'letter-to-the-referrer.pdf')
  })
  await step('save a session note as PDF', async () => {
    await page.getByRole('link', { name: 'Back to the record' }).click()
    await page.getByRole('tab', { name: 'Sessions' }).click()
    await page.getByRole('tabpanel').getByRole('link').nth(1).click()
    await page.getByRole('link', { name: 'PDF' }).waitFor()
    await picture(story, page, 'signed-session')
    await page.getByRole('link', { name: 'PDF' }).click()
    await page.locator('button:enabled', { hasText: 'Save PDF' }).waitFor()
    await picture(story, page, 'session-note')
    await savePdf(story, page, 'session-note.pdf')
  })
  for (const [name, language] of /** @type {const} */ ([['ليلى', 'arabic'], ['陈', 'chinese']])) {
    await step(`save the progress summary of the client with the ${language} name`, async () => {
      await openClient(page, name)
      await picture(story, page, `record-${language}`)
      await openDocument(page, 'Progress summary')
      await savePdf(story, page, `progress-summary-${language}.pdf`)
      await page.getByRole('link', { name: 'Back to the record' }).click()
      await openDocument(page, 'Full record')
      await savePdf(story, page, `full-record-${language}.pdf`)
    })
  }
  for (const [title, name] of /** @type {const} */ ([['Client summary', 'client-summary'], ['Home-care sheet', 'home-care']])) {
    await step(`save what the client takes home: ${title}, in English and Arabic`, async () => {
      await openClient(page, 'maren')
      await openDocument(page, title)
      await page.locator('button:enabled', { hasText: 'Save PDF' }).waitFor()
      await picture(story, page, name)
      await savePdf(story, page, `${name}.pdf`)
      await page.getByLabel('العربية').click()
      await page.locator('section[lang="ar"]').first().waitFor()
      await picture(story, page, `${name}-arabic`, { size: small })
      await savePdf(story, page, `${name}-arabic.pdf`)
    })
  }
  await step('look at the settings', async () => {
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    await picture(story, page, 'settings', { theme: 'dark' })
  })
  await step('remove the demo practice in one step', async () => {
    const gone = page.waitForEvent('close')
    await page.getByRole('button', { name: 'Remove the demo' }).click()
    await gone
  })
}

/** A practice of one's own, from the passphrase to the second session. @param {Story} story */
export const ownPractice = async (story) => {
  const { app, step } = story
  const page = await currentPage(app)
  await step('set up a practice: place, passphrase, recovery key typed back', async () => {
    await page.getByRole('button', { name: 'Set up', exact: true }).click()
    await picture(story, page, 'set-up-place', { size: small })
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByLabel('Passphrase', { exact: true }).fill('eleven quiet herons by the weir')
    await page.getByLabel('The same passphrase again').fill('eleven quiet herons by the weir')
    await picture(story, page, 'set-up-passphrase', { size: small })
    await page.getByRole('button', { name: 'Make my practice' }).click()
    await page.getByRole('heading', { name: 'Your recovery key' }).waitFor()
    const groups = (await page.getByTestId('recovery-key').locator('> span').allInnerTexts()).map((text) => text.replace(/\s/g, '').slice(-4))
    await picture(story, page, 'set-up-recovery-key', { size: small })
    await page.getByRole('button', { name: 'I have a copy' }).click()
    await picture(story, page, 'set-up-recovery-check', { size: small })
    for (const field of await page.getByLabel(/^Group \d$/).all()) {
      const label = await field.evaluate((input) => /** @type {HTMLInputElement} */ (input).labels?.[0]?.textContent ?? '')
      await field.fill(groups[Number(label.replace(/\D/g, '')) - 1] ?? '')
    }
    await page.getByRole('button', { name: 'Open my practice' }).click()
    await page.getByText('No clients yet').waitFor()
  })
  await picture(story, page, 'empty-practice')
  await step('add a client by name only, and what she comes for', async () => {
    await page.getByRole('link', { name: 'Add the first client' }).click()
    await page.getByLabel('Given name').fill('Ngozi')
    await page.getByLabel('Family name').fill('Adeyemi')
    await page.getByRole('button', { name: 'Add client' }).click()
    await page.getByRole('tab', { name: 'Complaints' }).click()
    await page.getByLabel('What does the client come for?').fill('Upper back pain after desk work')
    await page.getByRole('button', { name: 'Add complaint' }).click()
    await page.getByRole('textbox', { name: 'Goal' }).fill('Work a full day without the ache')
    await page.getByRole('textbox', { name: 'Goal' }).blur()
  })
  const areas = ['Upper trapezius, left', 'Levator scapulae (neck–shoulder angle), left', 'Middle trapezius, right']
  await step('record the first session: three areas, pain, therapy, a note; sign it', async () => {
    await page.getByRole('button', { name: 'First session' }).click()
    await page.getByRole('button', { name: 'Choose a therapy', exact: true }).click()
    await page.getByRole('menu').getByText('Sports massage', { exact: true }).click()
    await page.keyboard.press('Escape')
    // The first tap on a small region only comes nearer.
    await tapRegion(page, 'upper-trapezius-left')
    for (const [index, region] of ['upper-trapezius-left', 'levator-scapulae-left', 'middle-trapezius-right'].entries()) {
      await tapRegion(page, region)
      await choose(page, `${areas[index]}, tension on arrival`, 3)
    }
    await tapRegion(page, 'upper-trapezius-left')
    for (const area of areas) await choose(page, `${area}, tension at the end`, 2)
    await choose(page, 'Pain on arrival, 0 to 10', 7)
    await choose(page, 'Pain at the end, 0 to 10', 4)
    await page.getByLabel('What the client told').fill('Ache since the deadline week, worse after lunch at the screen.')
    await picture(story, page, 'first-session')
    await page.getByRole('button', { name: 'Finish' }).click()
    await page.getByText('Session 1 signed.').waitFor()
  })
  await step('record the follow-up by Repeat: nine presses', async () => {
    await page.getByRole('button', { name: 'Repeat last' }).click()
    const confirm = page.getByRole('button', { name: /confirm 3$/ })
    await confirm.waitFor()
    await picture(story, page, 'follow-up-carried', { size: small })
    await confirm.click()
    for (const area of areas) await choose(page, `${area}, tension at the end`, 1)
    await choose(page, 'Pain on arrival, 0 to 10', 4)
    await choose(page, 'Pain at the end, 0 to 10', 2)
    await page.getByRole('radiogroup', { name: 'Next visit' }).getByRole('radio').nth(1).click()
    await page.getByRole('button', { name: 'Finish' }).click()
    await page.getByText('Session 2 signed.').waitFor()
  })
  await step('see what changed', async () => {
    await page.getByRole('region', { name: 'What changed' }).waitFor()
    await picture(story, page, 'what-changed')
    await openDocument(page, 'Progress summary')
    await savePdf(story, page, 'progress-summary-two-visits.pdf')
  })
  await step('lock', async () => {
    const gone = page.waitForEvent('close')
    await page.keyboard.press('ControlOrMeta+l').catch(() => undefined)
    await gone
    const locked = await currentPage(app)
    await locked.getByRole('heading', { name: 'Levator is locked' }).waitFor()
    await picture(story, locked, 'locked')
  })
}
