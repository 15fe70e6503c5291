import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, startApp, test, type Page, type StartedApp } from './app'
import { killApp } from './kill'
import { openDemo, read } from './steps'

// What stands in a form that is sent by a button is in no record yet, and is there again all the same: a table over such forms.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

/** Typed no later than this before the power went is there again. */
const promisedMs = 1000

interface Row {
  form: string
  /** From anywhere to the empty form. */
  open: () => Promise<void>
  /** Label and text of each field, in the order of typing. */
  typed: [label: string, text: string][]
}

const dataDir = mkdtempSync(join(tmpdir(), 'levator-e2e-'))
let started: StartedApp
let page: Page
let client: { id: number; givenName: string; familyName: string }

test.beforeAll(async () => {
  started = await startApp({ dataDir })
  page = started.page
  await openDemo(page)
  const clients = await read<(typeof client & { sessionCount: number })[]>(page, 'clients.list', { archived: false })
  const [shortest] = clients.filter(({ sessionCount }) => sessionCount > 2).toSorted((a, b) => a.sessionCount - b.sessionCount)
  if (shortest === undefined) throw new Error('the demo has no client with sessions')
  client = shortest
})
test.afterAll(async () => {
  await started.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const openRecord = async (tab: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+2')
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill(`${client.givenName} ${client.familyName}`)
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: tab }).click()
}
const openSigned = async (): Promise<void> => {
  await openRecord('Sessions')
  await page.getByRole('tabpanel', { name: 'Sessions' }).getByRole('link').last().click()
}
const more = async (item: string): Promise<void> => {
  await page.getByRole('button', { name: 'More actions for this session' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

const rows: Row[] = [
  { form: 'a new client', open: () => page.keyboard.press('ControlOrMeta+n'), typed: [['Given name', 'Ngozi Ada'], ['Family name', 'Adeyemi'], ['Preferred name', 'Zizi']] },
  { form: 'a new complaint', open: () => openRecord('Complaints'), typed: [['What does the client come for?', 'Neck pain after the move']] },
  { form: 'a medicine', open: () => openRecord('Health'), typed: [['Add a medicine', 'Ramipril 5 mg']] },
  {
    form: 'words added to a signed note',
    open: async () => {
      await openSigned()
      await more('Add to this note')
    },
    typed: [['What is to be added?', 'She rang: the headache went the same evening.'], ['Why now? (may stay empty)', 'Told on the telephone.']],
  },
  {
    form: 'the reason for an amendment',
    open: async () => {
      await openSigned()
      await page.getByRole('button', { name: 'Amend', exact: true }).click()
    },
    typed: [['Why do you amend it?', 'Left and right were mixed up.']],
  },
  {
    form: 'the withdrawal of a consent',
    open: async () => {
      await openRecord('Health')
      await page.getByRole('button', { name: /^Withdraw the consent: / }).first().click()
    },
    typed: [['What the client said', 'No needles any more.']],
  },
  {
    form: 'the reason for holding a record',
    open: async () => {
      await openRecord('Overview')
      await page.getByRole('button', { name: 'More actions' }).click()
      await page.getByRole('menuitem', { name: 'Keep or destroy this record' }).click()
    },
    typed: [['Why this record is to be held', 'Her insurer asks for the notes of March.']],
  },
  {
    form: 'a new phrase',
    open: async () => {
      await openRecord('Overview')
      await page.getByRole('button', { name: 'Blank session' }).click()
      await page.getByRole('button', { name: 'Phrases', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Edit phrases' }).click()
      await page.getByRole('button', { name: 'New phrase' }).click()
    },
    typed: [['Short name', 'Heat at home'], ['What it says', 'A warm pack for ___ minutes each evening.']],
  },
]

for (const { form, open, typed } of rows) {
  test(`${form}: after kill -9 the form is open with what was typed up to a second before`, async () => {
    await open()
    for (const [label, text] of typed) {
      await page.getByLabel(label).click()
      await page.keyboard.type(text)
    }
    // No waiting for luck: this is what is promised.
    await page.waitForTimeout(promisedMs)
    await killApp(started)
    started = await startApp({ dataDir })
    page = started.page
    await page.getByRole('button', { name: /demo/ }).first().click()
    for (const [label, text] of typed) await expect(page.getByLabel(label)).toHaveValue(text)
    await page.keyboard.press('Escape')
  })
}

test('what has been sent, or was left on purpose, does not come back', async () => {
  const unsent = async () => (await read<{ place: { unsent: Record<string, string> } | null }>(page, 'place.last')).place?.unsent
  await openRecord('Complaints')
  await page.getByLabel('What does the client come for?').fill('Knee')
  await expect.poll(unsent).toEqual({ [`complaints.new.${client.id}`]: 'Knee' })
  await page.getByRole('button', { name: 'Add complaint' }).click()
  await expect.poll(unsent).toEqual({})
  await openSigned()
  await more('Add to this note')
  await page.getByLabel('What is to be added?').fill('She rang.')
  await expect.poll(async () => Object.values((await unsent()) ?? {})).toEqual(['She rang.'])
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect.poll(unsent).toEqual({})
})

test('a day is saved while the cursor is still in it; half a day is none, and nobody is told off while typing', async () => {
  const bornOn = async () => (await read<{ bornOn: string | null }>(page, 'clients.get', { id: client.id })).bornOn
  await openRecord('Details')
  const born = page.locator('[data-ask="bornOn"]')
  const year = born.getByLabel('Year')
  await born.getByLabel('Day').fill('7')
  await born.getByLabel('Month').fill('mar')
  await year.fill('1971')
  await expect.poll(bornOn, { intervals: [100] }).toBe('1971-03-07')
  await expect(year).toBeFocused()
  await expect(born.getByLabel('Month')).toHaveValue('mar')
  await page.keyboard.press('Backspace')
  await page.waitForTimeout(promisedMs)
  await expect(born.getByRole('alert')).toBeHidden()
  expect(await bornOn()).toBe('1971-03-07')
  await page.keyboard.type('2')
  await expect.poll(bornOn, { intervals: [100] }).toBe('1972-03-07')
  await year.blur()
  await expect(born.getByLabel('Month')).toHaveValue('03')
})
