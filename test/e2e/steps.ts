import { mkdirSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'
import { answerOpenDialog, expect, type Locator, type Page, type StartedApp } from './app'

/** What every spec does before it comes to its own point: set up a practice, open the demo, lock, unlock, ask the main process. */

export const passphrase = 'eleven quiet herons by the weir'

interface Reply {
  ok: boolean
  value?: unknown
  error?: { code: string; message: string; fields?: Record<string, string> }
}

/** One operation through the page's own bridge, as the page itself would ask for it. */
export const ask = (page: Page, path: string, input: unknown = {}): Promise<Reply> =>
  page.evaluate(
    ([name, value]) => (window as unknown as { bridge: { call(path: string, input: unknown): Promise<Reply> } }).bridge.call(name, value),
    [path, input] as const,
  )

/** As `ask`, for an operation that has to succeed. */
export const read = async <T>(page: Page, path: string, input: unknown = {}): Promise<T> => {
  const reply = await ask(page, path, input)
  expect(reply, path).toMatchObject({ ok: true })
  return reply.value as T
}

/** From the welcome to the first screen of an empty practice. Gives the recovery key. */
export const setUpPractice = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Set up', exact: true }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same passphrase again').fill(passphrase)
  await page.getByRole('button', { name: 'Make my practice' }).click()
  const key = await shownRecoveryKey(page)
  await typeGroupsBack(page, key)
  await page.getByRole('button', { name: 'Open my practice' }).click()
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible()
  return key
}

export const shownRecoveryKey = async (page: Page): Promise<string> => {
  // Two derivations of about a second each, where nothing else runs.
  await expect(page.getByRole('heading', { name: 'Your recovery key' })).toBeVisible({ timeout: 40_000 })
  const groups = await page.getByTestId('recovery-key').locator('> span').allInnerTexts()
  return groups.map((group) => group.replace(/\s/g, '').slice(-4)).join('-')
}

/** From the shown key, or from groups typed wrongly, to the right ones. */
export const typeGroupsBack = async (page: Page, key: string): Promise<void> => {
  const copied = page.getByRole('button', { name: 'I have a copy' })
  if (await copied.isVisible()) await copied.click()
  await expect(page.getByTestId('recovery-key')).toBeHidden()
  for (const field of await page.getByLabel(/^Group \d$/).all()) {
    const position = Number((await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '')).replace(/\D/g, ''))
    await field.fill(key.split('-')[position - 1] ?? '')
  }
}

export const openDemo = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Open the demo' }).click()
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible({ timeout: 20_000 })
}

/** The same in a folder of one's own. */
export const setUpPracticeIn = async (app: ElectronApplication, page: Page, folder: string): Promise<string> => {
  mkdirSync(folder)
  await answerOpenDialog(app, [folder])
  await page.getByRole('button', { name: 'Set up', exact: true }).click()
  await page.getByRole('button', { name: 'Choose another folder' }).click()
  await expect(page.getByText(folder)).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  return setUpPractice(page)
}

/** Turns a switch over. A key pressed on it before the page knows how it stands would go unheard. */
export const flip = async (control: Locator): Promise<void> => {
  await expect(control).toBeEnabled()
  await control.press('Space')
}

/** On a client's record: the preview of one of the documents about the client. */
export const openDocument = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: 'Documents' }).click()
  await page.getByRole('menuitem', { name: title }).click()
}

/** Does what should lock the app, and waits until the page is gone. */
export const lockAway = async (page: Page, act: (page: Page) => Promise<unknown>): Promise<void> => {
  const gone = page.waitForEvent('close')
  // The page may be destroyed before it has answered.
  await act(page).catch(() => undefined)
  await gone
}

/** The same. Gives the new page, once the old one is gone. */
export const lockedBy = async (started: StartedApp, act: (page: Page) => Promise<unknown>): Promise<Page> => {
  await lockAway(await started.currentPage(), act)
  const page = await started.currentPage()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

export const unlock = async (page: Page, secret = passphrase): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(secret)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible({ timeout: 20_000 })
}

/** As on a system with a keyring; what it encrypts is the host's. */
export const haveKeyring = ({ app }: StartedApp): Promise<void> =>
  app.evaluate(({ safeStorage }) => {
    safeStorage.setUsePlainTextEncryption(true)
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret'
  })
