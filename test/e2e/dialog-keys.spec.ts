import type { Call } from '../helpers/practice'
import type { Session } from '../../src/shared/contract/sessions'
import { aClient, aDraft, aSession } from '../helpers/factories'
import { expect, startApp, test, type Page, type StartedApp } from './app'
import { lockAway, passphrase, read, setUpPractice, unlock } from './steps'

// A dialog lies over the screen: what is pressed in it is for what is typed there. Only the lock's key goes through.
test.describe.configure({ mode: 'serial', timeout: 60_000 })

let started: StartedApp
let page: Page
let call: Call
let clientId: number

test.beforeAll(async () => {
  started = await startApp()
  page = started.page
  await setUpPractice(page)
  call = async (path, input) => read(page, path, input)
  clientId = (await aClient(call, { givenName: 'Rosa', familyName: 'Quispe', bornOn: '1988-05-01' })).id
})
test.afterAll(() => started.close())

const openRecord = async (): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+2')
  await page.getByRole('listbox', { name: 'Clients' }).getByRole('option').filter({ hasText: 'Quispe' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rosa')
}

test('Ctrl+Z, Ctrl+Y and Ctrl+Enter in the client’s health leave the session below alone', async () => {
  const draft = await aDraft(call, clientId, { therapies: [{ therapyId: 'sports-massage', details: {} }] })
  const stored = () => call('sessions.get', { id: draft.id })
  await openRecord()
  await page.getByRole('link', { name: 'Continue session' }).click()
  await page.getByLabel('What the client told you').fill('Sat at the desk all week.')
  await expect.poll(async () => (await stored()).content.notes.told).toBe('Sat at the desk all week.')
  await page.getByRole('button', { name: 'Record…' }).click()
  const medicine = page.getByRole('dialog').getByLabel('Add a medicine')
  await medicine.pressSequentially('Warfarin')
  for (const keys of ['ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+Enter']) await page.keyboard.press(keys)
  // The text's own undo took the letters back.
  await expect(medicine).not.toHaveValue('Warfarin')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const { status, content }: Session = await stored()
  expect([status, content.notes.told, content.therapies.length]).toEqual(['draft', 'Sat at the desk all week.', 1])
  await call('sessions.discard', { id: draft.id })
})

test('a letter or Ctrl+1 over a dialog of the record starts nothing and goes nowhere', async () => {
  await openRecord()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Archive client' }).press('r')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Health' }).click()
  await page.getByRole('combobox', { name: 'Record consent' }).click()
  await page.getByRole('option').first().click()
  await page.getByRole('dialog').getByRole('button').first().press('r')
  await page.keyboard.press('ControlOrMeta+1')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rosa')
  expect(await call('sessions.unfinished', {})).toEqual([])
  // Nothing lies over it now.
  await page.getByRole('tab', { name: 'Health' }).press('r')
  await expect(page.getByRole('button', { name: 'Finish' })).toBeVisible()
  for (const { id } of await call('sessions.unfinished', {})) await call('sessions.discard', { id })
})

test('Ctrl+L locks while something is typed in a dialog, and it is there again', async () => {
  await aSession(call, clientId)
  await openRecord()
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await page.getByRole('tabpanel', { name: 'Sessions' }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'More actions for this session' }).click()
  await page.getByRole('menuitem', { name: 'Add to this note' }).click()
  await page.getByLabel('What is to be added?').pressSequentially('She rang: slept well.')
  await lockAway(page, (shown) => shown.keyboard.press('ControlOrMeta+l'))
  page = await started.currentPage()
  await unlock(page)
  await expect(page.getByLabel('What is to be added?')).toHaveValue('She rang: slept well.')
})

test('a signing that was begun with the passphrase is not gone back on: the dialog stays until it is done', async () => {
  await call('settings.setSigning', { signWithPassphrase: true, passphrase })
  const draft = await aDraft(call, clientId, { therapies: [{ therapyId: 'sports-massage', details: {} }] })
  await page.keyboard.press('Escape')
  await openRecord()
  await page.getByRole('link', { name: 'Continue session' }).click()
  await page.getByRole('button', { name: 'Finish' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign the session' })
  await dialog.getByLabel('Your passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const [isThere, { status }] = [await dialog.isVisible(), await call('sessions.get', { id: draft.id })]
  expect(isThere || status === 'signed').toBe(true)
  await expect(page.getByText(/^Session \d signed\./)).toBeVisible()
})
