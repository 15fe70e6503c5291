import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from '../../src/shared/contract/sessions'
import { formatDay } from '../../src/shared/domain/days'
import { pdfText } from '../helpers/pdf'
import { answerSaveDialog, expect, startApp, test, type Page, type StartedApp } from './app'
import { faultsOf } from './audit'
import { expectSound } from './sound-pdf'
import { openDemo, openDocument, read } from './steps'
import { savePdf } from './treatment'

// What can still be done with a note that is signed, and what of it is read and printed. One note, so the tests go on from each other.
test.describe.configure({ mode: 'serial', timeout: 180_000 })

const folder = mkdtempSync(join(tmpdir(), 'levator-amend-e2e-'))
const reason = 'Left and right were mixed up.'
const faults: string[] = []
let started: StartedApp
let page: Page
/** As it was signed. */
let session: Session

const look = async (name: string): Promise<void> => void faults.push(...(await faultsOf(started, page, name)))
const now = () => read<Session>(page, 'sessions.get', { id: session.id })
const list = () => read<{ id: number; status: string; number: number }[]>(page, 'sessions.ofClient', { clientId: session.clientId, after: null, limit: 1000 })

test.beforeAll(async () => {
  started = await startApp()
  page = started.page
  await openDemo(page)
  const clients = await read<{ id: number; sessionCount: number }[]>(page, 'clients.list', { archived: false })
  // A full record of few sessions is drawn soon.
  const [shortest] = clients.filter(({ sessionCount }) => sessionCount > 2).toSorted((a, b) => a.sessionCount - b.sessionCount)
  const sessions = await read<{ id: number; status: string }[]>(page, 'sessions.ofClient', { clientId: shortest?.id ?? 0, after: null, limit: 1000 })
  session = await read<Session>(page, 'sessions.get', { id: sessions.findLast(({ status }) => status === 'signed')?.id ?? 0 })
})
test.afterAll(async () => {
  await started.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Through the client's record: the row in the timeline. */
const row = async () => {
  const { givenName, familyName } = await read<{ givenName: string; familyName: string }>(page, 'clients.get', { id: session.clientId })
  // The editor takes the place of the rail.
  const back = page.getByRole('link', { name: 'Back to the client' })
  if (await back.isVisible()) await back.click()
  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill(`${givenName} ${familyName}`)
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Sessions' }).click()
  return page.getByRole('tabpanel', { name: 'Sessions' }).getByRole('link').filter({ hasText: formatDay(session.content.heldOn) })
}
const open = async (): Promise<void> => (await row()).click()
const more = async (item: string): Promise<void> => {
  await page.getByRole('button', { name: 'More actions for this session' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}
const told = () => page.getByRole('textbox', { name: /told/i }).first()
const pdf = async (name: string): Promise<string> => {
  const path = join(folder, name)
  await answerSaveDialog(started.app, path)
  await expect(page.getByRole('button', { name: 'Save PDF' })).toBeEnabled({ timeout: 60_000 })
  await savePdf(page, name)
  expectSound(path)
  return pdfText(path)
}

test('amending asks why, keeps the signed note in reach, and can be left as it was', async () => {
  await open()
  await look('signed')
  await page.getByRole('button', { name: 'Amend', exact: true }).click()
  const why = page.getByRole('textbox', { name: 'Why do you amend it?' })
  await expect(why).toBeFocused()
  await look('amend asked')
  await page.getByRole('button', { name: 'Amend the note' }).click()
  await expect(why).toHaveAccessibleDescription(/Say why/)
  expect(await now()).toMatchObject({ status: 'signed' })
  await why.fill(reason)
  await page.getByRole('button', { name: 'Amend the note' }).click()

  await expect(page.getByText(/^You are amending the note signed/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Discard this draft' })).toHaveCount(0)
  await look('amending')
  await told().fill('Everything was different.')
  await page.getByRole('button', { name: 'See the signed note' }).click()
  await expect(page.getByRole('dialog').getByText(session.content.notes.told)).toBeVisible()
  await look('signed note beside the editor')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Leave it as it was' }).click()
  await look('leave asked')
  await page.getByRole('dialog').getByRole('button', { name: 'Leave it as it was' }).click()
  await expect(page.getByRole('button', { name: 'Amend', exact: true })).toBeVisible()
  expect(await now()).toMatchObject({ status: 'signed', content: session.content, signedAt: session.signedAt, amending: null })
})

test('an amendment stands with its reason above the versions it replaced, which are read in full', async () => {
  await page.getByRole('button', { name: 'Amend', exact: true }).click()
  await page.getByRole('textbox', { name: 'Why do you amend it?' }).fill(reason)
  await page.getByRole('button', { name: 'Amend the note' }).click()
  await told().fill('The right shoulder, not the left.')
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByText(/^Amendment of session \d+ signed/)).toBeVisible()
  expect(await now()).toMatchObject({ status: 'signed', versions: [{ kind: 'signed' }, { kind: 'amendment', reason, author: { name: 'Alex Moreau' } }] })
  await open()
  await expect(page.getByText(/^Amended .* by .?Alex Moreau.?$/)).toBeVisible()
  const versions = page.getByRole('region', { name: 'Versions' })
  await expect(versions.getByRole('listitem')).toHaveText([/Version 2 · Amended.*mixed up/, /Version 1 · Signed.*different.*notes/])
  await expect(versions).toContainText(session.content.notes.told)
  await look('amended')
  await versions.getByRole('button', { name: 'Read version 1' }).click()
  await expect(page.getByRole('dialog')).toContainText(session.content.notes.told)
  await expect(page.getByRole('dialog')).not.toContainText('not the left')
  await page.keyboard.press('Escape')
})

test('words are added beside it, dated and signed by name', async () => {
  await more('Add to this note')
  await look('addendum asked')
  await page.getByRole('button', { name: 'Sign and add' }).click()
  await expect(page.getByRole('textbox', { name: 'What is to be added?' })).toHaveAccessibleDescription('Write what is to be added.')
  await page.getByRole('textbox', { name: 'What is to be added?' }).fill('Called in the evening: no more ache.\nاتصلت مساء.')
  await page.getByRole('button', { name: 'Sign and add' }).click()
  await expect(page.getByRole('heading', { name: 'Added later' })).toBeVisible()
  await expect(page.getByText('Called in the evening: no more ache.')).toBeVisible()
  await look('added to')
})

test('the session note prints the amendment, what was added, and the original beside it', async () => {
  await page.getByRole('link', { name: 'PDF' }).click()
  const text = await pdf('note.pdf')
  for (const words of ['The right shoulder, not the left.', 'Amended and signed on', `Reason: ${reason}`, 'Called in the evening: no more ache.', 'Original text: version 1 as signed on', session.content.notes.told, 'Alex Moreau']) {
    expect(text).toContain(words)
  }
  // What is left out is left out of the original and of what was added as well.
  await page.getByLabel('Notes', { exact: true }).click()
  await expect(page.getByTestId('pages')).not.toContainText('no more ache')
  const without = await pdf('without-notes.pdf')
  expect(without).toContain(`Reason: ${reason}`)
  for (const words of ['not the left', 'no more ache', session.content.notes.told]) expect(without).not.toContain(words)
})

test('what was entered in error is withdrawn: struck, out of every figure, and brought back', async () => {
  const counted = async () => (await read<{ visits: unknown[] }>(page, 'progress.ofClient', { clientId: session.clientId, after: null, limit: 250 })).visits.length
  const before = await counted()
  await open()
  await more('Entered in error')
  await look('withdraw asked')
  await page.getByRole('textbox', { name: 'What was wrong?' }).fill('Written into the wrong record.')
  await page.getByRole('button', { name: 'Withdraw this session' }).click()
  await expect(page.getByText('counts nowhere')).toBeVisible()
  await expect(page.getByText('Reason: Written into the wrong record.').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Amend', exact: true })).toHaveCount(0)
  await look('withdrawn')
  expect(await counted()).toBe(before - 1)
  await page.getByRole('link', { name: 'PDF' }).click()
  const note = await pdf('withdrawn.pdf')
  expect(note).toContain('WITHDRAWN – entered in error')
  expect(note).toContain('Written into the wrong record.')

  await expect(await row()).toContainText('Entered in error')
  expect((await list()).at(-1)).toMatchObject({ id: session.id, status: 'withdrawn' })
  await look('withdrawn in the timeline')
  await openDocument(page, 'Full record')
  const record = await pdf('record.pdf')
  for (const words of ['Withdrawn: entered in error', 'WITHDRAWN – entered in error', 'Written into the wrong record.', 'before it was amended', session.content.notes.told, 'The right shoulder, not the left.']) {
    expect(record).toContain(words)
  }

  await open()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await page.getByRole('textbox', { name: /right after all/ }).fill('It was right.')
  await page.getByRole('dialog').getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByRole('button', { name: 'Amend', exact: true })).toBeVisible()
  expect(await counted()).toBe(before)
  expect((await now()).versions.map(({ kind }) => kind)).toEqual(['signed', 'amendment', 'addendum', 'withdrawn', 'reinstated'])
})

test('no fault on any of these screens', () => {
  expect(faults).toEqual([])
})
