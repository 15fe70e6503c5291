import type { Call } from '../helpers/practice'
import { aClient, aDraft } from '../helpers/factories'
import { expect, hostName, type Page, test } from './app'
import { flip, haveKeyring, lockedBy, passphrase, read, setUpPractice, unlock } from './steps'

const callOf = (page: Page): Call => async (path, input) => read(page, path, input)

test('signing asks for the passphrase where the practice wants it; a wrong one loses nothing', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const call = callOf(page)
  const draft = await aDraft(call, (await aClient(call, { givenName: 'Amina', familyName: 'El-Sayed' })).id)
  await page.getByRole('link', { name: 'Settings' }).click()
  const asks = page.getByRole('switch', { name: 'Ask for the passphrase whenever something is signed' })
  await expect(asks).not.toBeChecked()
  await flip(asks)
  const turning = page.getByRole('dialog', { name: 'Ask for the passphrase whenever something is signed' })
  await expect(turning.getByLabel('Your passphrase')).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(turning).toBeHidden()
  await expect(asks).toBeChecked()
  await expect.poll(async () => (await call('settings.get', {})).signWithPassphrase).toBe(true)

  await page.getByRole('link', { name: 'Today' }).click()
  await page.getByRole('link', { name: /El-Sayed/ }).first().click()
  await page.getByRole('link', { name: 'Continue session' }).click()
  await page.getByRole('button', { name: 'Finish' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign the session' })
  const field = dialog.getByLabel('Your passphrase')
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(await call('sessions.get', { id: draft.id })).toMatchObject({ status: 'draft', content: draft.content })

  await page.getByRole('button', { name: 'Finish' }).click()
  await field.fill('not the passphrase at all')
  await page.keyboard.press('Enter')
  await expect(field).toHaveAccessibleDescription(/not the passphrase of this practice/)
  expect(await call('sessions.get', { id: draft.id })).toMatchObject({ status: 'draft', content: draft.content })
  await field.fill(passphrase)
  // At once after a wrong one it is refused for a second.
  await expect(async () => {
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Sign' }).click({ timeout: 500 }).catch(() => undefined)
    expect(await call('sessions.get', { id: draft.id })).toMatchObject({ status: 'signed' })
  }).toPass({ timeout: 30_000 })
  await expect(page.getByText('Session 1 signed.')).toBeVisible()
  expect(await call('sessions.get', { id: draft.id })).toMatchObject({ status: 'signed', content: draft.content })
})

const next = 'seven swans a-swimming north'
const lock = (page: Page) => page.keyboard.press('ControlOrMeta+l')

test('the passphrase is changed in the settings, wrong ones are said, and the new one opens', async ({ start }) => {
  const started = await start()
  let { page } = started
  await setUpPractice(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change the passphrase' })
  await expect(dialog.getByLabel('Present passphrase')).toBeFocused()
  await dialog.getByLabel('Present passphrase').fill('not the passphrase at all')
  await dialog.getByLabel('New passphrase').fill('short')
  await dialog.getByRole('button', { name: 'Change the passphrase' }).click()
  await expect(dialog.getByLabel('New passphrase')).toHaveAccessibleDescription(/at least 15/)
  await dialog.getByLabel('New passphrase').fill(next)
  await dialog.getByLabel('The same passphrase again').fill(next)
  await dialog.getByRole('button', { name: 'Change the passphrase' }).click()
  await expect(dialog.getByLabel('Present passphrase')).toHaveAccessibleDescription(/not the passphrase of this practice/)
  await dialog.getByLabel('Present passphrase').fill(passphrase)
  await expect(async () => {
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Change the passphrase' }).click({ timeout: 500 }).catch(() => undefined)
    await expect(page.getByText('The passphrase is changed.')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  page = await lockedBy(started, lock)
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Passphrase', { exact: true })).toHaveAccessibleDescription(/not the passphrase of this practice/)
  await expect(page.getByRole('status')).toContainText('1 wrong try since Levator was last unlocked')
  // Typed at once, it is tried as soon as the wait is over.
  await unlock(page, next)
})

test('opened by the recovery key, a new passphrase is offered at once', async ({ start }) => {
  const started = await start()
  let { page } = started
  const recoveryKey = await setUpPractice(page)
  const byRecoveryKey = async () => {
    page = await lockedBy(started, lock)
    await page.getByRole('button', { name: 'Use the recovery key' }).click()
    await page.getByLabel('Recovery key').fill(recoveryKey)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Set a new passphrase' })).toBeVisible()
  }
  await byRecoveryKey()
  await page.getByRole('button', { name: 'Keep the old one' }).click()
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible()
  await byRecoveryKey()
  await page.getByLabel('New passphrase').fill(next)
  await page.getByLabel('The same passphrase again').fill(next)
  await page.getByRole('button', { name: 'Set the new passphrase' }).click()
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible()
  page = await lockedBy(started, lock)
  await unlock(page, next)
})

test('this computer may unlock where it has a keyring, and the settings say why not where it has none', async ({ start }) => {
  const started = await start()
  let { page } = started
  await setUpPractice(page)
  const allow = () => page.getByRole('switch', { name: 'This computer may unlock Levator' })
  await page.getByRole('link', { name: 'Settings' }).click()
  if (hostName === 'chromium') {
    await expect(allow()).toBeDisabled()
    await expect(allow()).toHaveAccessibleDescription(/no keyring/)
  }
  await haveKeyring(started)
  page = await lockedBy(started, lock)
  await expect(page.getByRole('button', { name: 'Unlock with this computer' })).toHaveCount(0)
  await unlock(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  await flip(allow())
  const dialog = page.getByRole('dialog', { name: 'This computer may unlock Levator' })
  await dialog.getByLabel('Your passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(allow()).toBeChecked()
  page = await lockedBy(started, lock)
  await page.getByRole('button', { name: 'Unlock with this computer' }).click()
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible()
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(allow()).toBeChecked()
  await flip(allow())
  await expect(allow()).not.toBeChecked()
  page = await lockedBy(started, lock)
  await expect(page.getByRole('button', { name: 'Unlock with this computer' })).toHaveCount(0)
})
