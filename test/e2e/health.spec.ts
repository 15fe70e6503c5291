import type { ElementHandle } from '@playwright/test'
import type { Client } from '../../src/shared/contract/clients'
import { aCondition } from '../helpers/factories'
import { expect, test, type Page } from './app'
import { fullDisk, watchConnection } from './spoilt-disk'
import { lockedBy, read, setUpPractice, setUpPracticeIn, unlock } from './steps'

/** As long as a note may be: too much for a disk that is full. */
const noteOf = (words: string): string => words.repeat(1000).slice(0, 1000).trim()
const first = noteOf('Since the move. ')
const second = noteOf('After a fall. ')

/** A client with two conditions and two medicines, at the health tab. */
async function openHealth(page: Page): Promise<number> {
  const { id } = await read<Client>(page, 'clients.create', { givenName: 'Ngozi', familyName: 'Adeyemi' })
  const medicine = (name: string) => ({ name, note: '', conditionId: null })
  await read(page, 'clients.setHealth', { id, health: { conditions: [aCondition('dvt'), aCondition('stroke')], medicines: [medicine('Ramipril'), medicine('Metformin')] } })
  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  await page.getByRole('option', { name: /Ngozi Adeyemi/ }).click()
  await page.getByRole('tab', { name: 'Health' }).click()
  return id
}

const card = (page: Page, title: string) => page.getByRole('region', { name: title })
const note = (page: Page, at: number) => card(page, 'Conditions').getByLabel('Note').nth(at)
const health = (page: Page, id: number) => read<Client>(page, 'clients.get', { id })
const notes = async (page: Page, id: number) => (await health(page, id)).conditions.map((it) => it.note)
const medicines = async (page: Page, id: number) => (await health(page, id)).medicines.map(({ name, note: about }) => [name, about].filter(Boolean).join(': '))

interface Act {
  /** Written into this field, which is left then. */
  field?: ElementHandle<Node> | null
  text?: string
  press?: ElementHandle<Node> | null
}

/** One after the other, all of it before the first save can have been answered. */
const atOnce = (page: Page, acts: Act[]): Promise<void> =>
  page.evaluate(async (list) => {
    for (const { field, text, press } of list) {
      if (field) {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
        field.dispatchEvent(new Event('input', { bubbles: true }))
        field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
      }
      press?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
      // What it leads to is drawn.
      await Promise.resolve()
    }
  }, acts)

for (const [how, leave] of [
  ['once there is room, when the tab is left', (page: Page) => page.getByRole('tab', { name: 'Overview' }).click()],
  ['over the lock', null],
] as const) {
  test(`notes of two conditions that a full disk refused are both saved ${how}`, async ({ start }) => {
    const disk = fullDisk()
    try {
      const started = await start()
      let { page } = started
      await watchConnection(started.app)
      await setUpPracticeIn(started.app, page, disk.folder)
      const id = await openHealth(page)
      await disk.refuse(started.app)
      for (const [at, text] of [first, second].entries()) {
        await note(page, at).fill(text)
        await note(page, at).blur()
        await expect(note(page, at)).toHaveAccessibleDescription(/disk is full/)
      }
      expect(await notes(page, id)).toEqual(['', ''])
      if (leave === null) {
        page = await lockedBy(started, (open) => open.keyboard.press('ControlOrMeta+l'))
        await disk.allow(started.app)
        await unlock(page)
      } else {
        await disk.allow(started.app)
        await leave(page)
      }
      await expect.poll(() => notes(page, id)).toEqual([first, second])
      await started.app.close()
    } finally {
      disk.remove()
    }
  })
}

test('a medicine or condition that is removed while its note is being saved stays removed, and its neighbour keeps what is typed', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const id = await openHealth(page)
  const all = page.getByLabel('Note', { exact: true })
  await expect(all).toHaveCount(4)
  const fields = await all.elementHandles()
  const removals = await Promise.all(['Ramipril', 'Deep vein thrombosis or clot'].map((name) => page.getByRole('button', { name: `Remove ${name}` }).elementHandle()))
  await atOnce(page, [...fields.map((field, at) => ({ field, text: `typed in row ${at}` })), ...removals.map((press) => ({ press }))])
  await expect.poll(() => medicines(page, id)).toEqual(['Metformin: typed in row 3'])
  await expect.poll(() => notes(page, id)).toEqual(['typed in row 1'])
  await page.getByRole('tab', { name: 'Overview' }).click()
  await page.waitForTimeout(300)
  expect(await medicines(page, id)).toEqual(['Metformin: typed in row 3'])
  expect(await notes(page, id)).toEqual(['typed in row 1'])
})

test('a note that was refused stays told, whatever else is saved beside it', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const id = await openHealth(page)
  const long = `${first}, which is more than fits`
  await note(page, 0).fill(long)
  await note(page, 0).blur()
  const state = page.getByRole('status').filter({ hasText: /saved/i })
  await expect(state).toHaveText('Not saved')
  await expect(note(page, 0)).toHaveAccessibleDescription(/.+/)
  const why = (await note(page, 0).getAttribute('aria-describedby')) ?? ''
  await card(page, 'Conditions').getByText('Past and stable', { exact: true }).click()
  await note(page, 1).fill('Walks well.')
  await note(page, 1).blur()
  await expect.poll(() => notes(page, id)).toEqual(['', 'Walks well.'])
  await page.waitForTimeout(300)
  await expect(note(page, 0)).toHaveAttribute('aria-describedby', why)
  await expect(note(page, 0)).toHaveValue(long)
  await expect(state).toHaveText('Not saved')
  // Removed with its row, it holds nothing up any more.
  await page.getByRole('button', { name: 'Remove Deep vein thrombosis or clot' }).click()
  await expect(state).toHaveText('Saved')
  await expect.poll(() => notes(page, id)).toEqual(['Walks well.'])
})

test('a note that is refused takes nothing along that is saved in the same moment', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const id = await openHealth(page)
  const [one, other] = await Promise.all([note(page, 0).elementHandle(), note(page, 1).elementHandle()])
  await atOnce(page, [{ field: one, text: `${first}, which is more than fits` }, { field: other, text: 'Walks well.' }])
  await expect.poll(() => notes(page, id)).toEqual(['', 'Walks well.'])
  await expect(note(page, 0)).not.toHaveAccessibleDescription('')
  await expect(note(page, 1)).toHaveAccessibleDescription('')
})

test('medicines typed one after the other are each added once, and what is typed meanwhile stays', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const id = await openHealth(page)
  const add = page.getByLabel('Add a medicine')
  const [field, press] = await Promise.all([add.elementHandle(), page.getByRole('button', { name: 'Add', exact: true }).elementHandle()])
  await atOnce(page, [{ field, text: 'Warfarin' }, { press }, { press }, { field, text: 'Bisoprolol' }, { press }, { field, text: 'Apix' }])
  await expect.poll(() => medicines(page, id)).toEqual(['Ramipril', 'Metformin', 'Warfarin', 'Bisoprolol'])
  await expect(card(page, 'Medicines').getByRole('listitem')).toHaveCount(4)
  await expect(add).toHaveValue('Apix')
  const long = 'Ferrous fumarate '.repeat(20)
  await add.fill(long)
  await add.press('Enter')
  await expect(add).not.toHaveAccessibleDescription('')
  await expect(add).toHaveValue(long)
})

test('undo takes back the field that was just left, also while it is being saved', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const id = await openHealth(page)
  await note(page, 0).fill('Since March.')
  await note(page, 0).blur()
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeEnabled()
  await atOnce(page, [{ field: await note(page, 1).elementHandle(), text: 'A slip.' }, { press: await undo.elementHandle() }])
  await expect(note(page, 1)).toHaveValue('')
  await expect.poll(() => notes(page, id)).toEqual(['Since March.', ''])
  await undo.click()
  await expect.poll(() => notes(page, id)).toEqual(['', ''])
})
