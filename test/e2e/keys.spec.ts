import type { Call } from '../helpers/practice'
import { aClient, aDraft } from '../helpers/factories'
import { expect, type Page, test } from './app'
import { passphrase, read, setUpPractice } from './steps'

const callOf = (page: Page): Call => async (path, input) => read(page, path, input)

test('signing asks for the passphrase where the practice wants it; a wrong one loses nothing', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const call = callOf(page)
  const draft = await aDraft(call, (await aClient(call, { givenName: 'Amina', familyName: 'El-Sayed' })).id)
  await page.getByRole('link', { name: 'Settings' }).click()
  const asks = page.getByRole('switch', { name: 'Ask for the passphrase when a session is signed' })
  await expect(asks).not.toBeChecked()
  await asks.press('Space')
  await expect.poll(async () => (await call('settings.get', {})).signWithPassphrase).toBe(true)

  await page.getByRole('link', { name: 'Today' }).click()
  await page.getByRole('link', { name: /El-Sayed/ }).first().click()
  await page.getByRole('link', { name: 'Continue session' }).click()
  await page.getByRole('button', { name: 'Finish' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign the session' })
  const field = dialog.getByLabel('Passphrase', { exact: true })
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
  await page.keyboard.press('Enter')
  await expect(page.getByText('Session 1 signed.')).toBeVisible()
  expect(await call('sessions.get', { id: draft.id })).toMatchObject({ status: 'signed', content: draft.content })
})
