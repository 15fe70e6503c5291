import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aDraft } from '../helpers/factories'
import type { Call } from '../helpers/practice'
import { expect, startApp, test, type Page, type StartedApp } from './app'
import { root } from './host-name'
import { killApp } from './kill'
import { openDemo, read } from './steps'

// Every field of text on every screen that writes the record, whatever it is called and whoever adds one: what was typed into all of
// them stands there again after `kill -9`. Forms that are opened first are in unsent.spec.ts.
test.describe.configure({ mode: 'serial', timeout: 180_000 })

/** Typed no later than this before the power went is there again. */
const promisedMs = 1000

const dataDir = mkdtempSync(join(tmpdir(), 'levator-e2e-'))
let started: StartedApp
let page: Page
const ids = { client: 0, complaint: 0, session: 0 }
const call: Call = async (path, input) => read(page, path, input)

test.beforeAll(async () => {
  started = await startApp({ dataDir })
  page = started.page
  await openDemo(page)
  const clients = await call('clients.list', { archived: false })
  const client = clients.find(({ sessionCount, conditionIds }) => sessionCount > 2 && conditionIds.length > 0)
  if (client === undefined) throw new Error('the demo has no client with sessions and conditions')
  const { conditions } = await call('clients.get', { id: client.id })
  await call('clients.setHealth', { id: client.id, health: { conditions, medicines: [{ name: 'Ramipril', note: '', conditionId: null }] } })
  const [complaint] = await call('complaints.ofClient', { clientId: client.id })
  const { therapies } = JSON.parse(readFileSync(join(root, 'src/shared/reference/therapies.json'), 'utf8')) as { therapies: { id: string }[] }
  const session = await aDraft(call, client.id, { therapies: therapies.map(({ id }) => ({ therapyId: id, details: {} })) })
  Object.assign(ids, { client: client.id, complaint: complaint?.id, session: session.id })
})
test.afterAll(async () => {
  await started.close()
  rmSync(dataDir, { recursive: true, force: true })
})

interface Field {
  /** What it is called, with its number among those of the same name. */
  name: string
  kind: string
  value: string
  most: number
}

/** The fields that take free text. Numbers and days take no words, a search writes nothing, a passphrase is never kept. */
const fields = (): Promise<Field[]> =>
  page.evaluate(() => {
    const seen = new Map<string, number>()
    return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('#content input, #content textarea')].flatMap((field) => {
      const isText = ['text', 'tel', 'email', 'textarea'].includes(field.type) && !/^(numeric|decimal)$/.test(field.inputMode)
      const isPicker = field.role === 'combobox' || field.ariaHasPopup !== null
      const label = field.ariaLabel ?? field.labels?.[0]?.textContent ?? ''
      if (!isText || isPicker || field.readOnly || field.disabled || !field.checkVisibility() || /^(Find|Search|Filter|Who had)/.test(label)) return []
      const count = (seen.get(label) ?? 0) + 1
      seen.set(label, count)
      field.dataset['walked'] = `${label} ${count}`
      return [{ name: `${label} ${count}`, kind: field.type, value: field.value, most: field.maxLength < 0 ? 1000 : field.maxLength }]
    })
  })

const wordsFor = ({ kind, most }: Field, number: number): string =>
  (kind === 'tel' ? `01632 9600${number}` : kind === 'email' ? `field${number}@example.org` : `Words of field ${number}`).slice(0, most)

const unfold = async (): Promise<void> => {
  const folded = page.locator('[data-more-details][aria-expanded="false"]')
  while ((await folded.count()) > 0) await folded.first().click()
}

const killAndStart = async (): Promise<void> => {
  await killApp(started)
  started = await startApp({ dataDir })
  page = started.page
  await page.getByRole('button', { name: /demo/ }).first().click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

/** With the fields that are there before anything is unfolded, and what opens a form: afterwards it stands open by itself. */
const screens: [screen: string, address: () => string, atLeast: number, forms?: string[]][] = [
  ['the details of a client', () => `/clients/${ids.client}/details`, 10],
  ['health', () => `/clients/${ids.client}/health`, 4],
  ['a complaint', () => `/clients/${ids.client}/complaints/${ids.complaint}`, 4],
  ['a session of all therapies', () => `/sessions/${ids.session}`, 4, ['[data-open-part="activities"]', '[data-lots="blade"] button:has-text("New box")']],
  ['a letter', () => `/documents/letter/${ids.client}`, 2],
  ['a home-care sheet', () => `/documents/home-care/${ids.client}`, 1],
  ['the settings', () => '/settings', 6, ['button:has-text("Add a box")']],
]

for (const [screen, address, atLeast, forms = []] of screens) {
  test(`${screen}: every field holds after kill -9 what was typed up to a second before`, async () => {
    // As if the therapist had been there before: any address, by one way. From a screen that has kept its own place and is at rest.
    const kept = async (): Promise<string | undefined> => (await call('place.last', {})).place?.address
    await page.getByRole('link', { name: 'Today' }).click()
    await expect.poll(kept).toBe('/')
    await call('place.keep', { address: address(), scrolled: [], focus: null, unsent: {} })
    await killAndStart()
    expect(await kept()).toBe(address())
    await expect.poll(async () => (await fields()).length).toBeGreaterThanOrEqual(atLeast)
    for (const form of forms) await page.locator(form).click()
    await unfold()
    const found = await fields()
    const typed = Object.fromEntries(found.map((field, index) => [field.name, wordsFor(field, index)]))
    for (const [name, words] of Object.entries(typed)) await page.locator(`[data-walked=${JSON.stringify(name)}]`).fill(words)
    // No waiting for luck: this is what is promised.
    await page.waitForTimeout(promisedMs)
    await killAndStart()
    await expect.poll(async () => (await fields()).length).toBeGreaterThanOrEqual(atLeast)
    const there = async (): Promise<Record<string, string>> => {
      await unfold()
      return Object.fromEntries((await fields()).filter(({ name }) => name in typed).map(({ name, value }) => [name, value]))
    }
    await expect.poll(there, { timeout: 10_000 }).toEqual(typed)
    test.info().annotations.push({ type: 'fields', description: found.map(({ name }) => name).join('; ') })
  })
}
