import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ElectronApplication, Page } from 'playwright-core'
import { beginning, openRecord } from './open-record.ts'
import { type Held, memoryOf } from './process-memory.ts'
import type { Table } from './report.ts'
import { ask, type RunningApp, withDemoApp, withHello, withMadePractice } from './running-app.ts'
import { documentOptions } from './save-batch.ts'
import { keptPractice } from './size/kept-practice.ts'

const clientsADay = 20
/** Seconds after which nothing of the day is left that is kept for a while only: the window for documents stays for two minutes. */
const idleSeconds = 140

/** By then the new page stands, and the old one's process is gone. */
const lockedSeconds = 10

/** Of the store, on top of so many times the window that does nothing. */
const goal = { times: 1.2, storeMiB: 140 }

interface Measured {
  name: string
  afterOpening: Held
  afterDay: Held
  idle: Held
  /** Null of what cannot be locked. */
  locked: Held | null
}

/** What the app and all processes of its browser hold after a day's use, beside a window that shows one line, in the same host. */
export async function benchMemory(root: string, executable: string, told: (table: Table) => void): Promise<void> {
  if (process.platform !== 'linux') return console.log('\nMemory: only Linux says what processes share.')
  const hello = await helloFor(root, executable)
  const demo = await withDemoApp(root, executable, (running) => aDay('Levator, demo practice (12 clients)', running))
  const practice = await keptPractice(root, 'small')
  const small = await withMadePractice(root, executable, practice, (running) => aDay(`Levator, 500 clients, 15,000 sessions (${Math.round(practice.bytes / 1e6)} MB)`, running))
  told(tableOf(hello, [demo, small]))
}

const heldBy = (app: ElectronApplication): Held => {
  const held = memoryOf(app.process().pid ?? 0)
  if (held === null) throw new Error('The system does not say what processes hold.')
  return held
}

/** A window that shows one line, for as long as the app is left idle: it does nothing all day. */
const helloFor = (root: string, executable: string): Promise<Measured> =>
  withHello(root, executable, async ({ app }) => {
    await wait(2000)
    const afterOpening = heldBy(app)
    await wait(idleSeconds * 1000)
    const idle = heldBy(app)
    return { name: 'a window that shows one line', afterOpening, afterDay: idle, idle, locked: null }
  })

/** Twenty clients: looked at, repeated, written, signed; words looked for, two documents saved, the practice looked at. */
async function aDay(name: string, running: RunningApp): Promise<Measured> {
  const { app, page } = running
  await wait(2000)
  const afterOpening = heldBy(app)
  for (let visit = 0; visit < clientsADay; visit++) {
    await treat(page, visit)
    if (visit % 5 === 2) await lookFor(page, ['neck', 'levator', 'headache'][visit % 3] ?? '')
    if (visit % 10 === 7) await saveDocument(running, visit)
    if (visit % 5 === 4) await lookAround(page)
  }
  const afterDay = heldBy(app)
  await wait(idleSeconds * 1000)
  const idle = heldBy(app)
  // The page that asks goes with the lock, before it is answered.
  await ask(page, 'vault.lock').catch(() => {})
  await wait(lockedSeconds * 1000)
  return { name, afterOpening, afterDay, idle, locked: heldBy(app) }
}

async function treat(page: Page, visit: number): Promise<void> {
  const clients = await ask<unknown[]>(page, 'clients.list', { archived: false })
  await openRecord(page, visit % Math.min(clients.length, clientsADay))
  await page.getByRole('tab', { name: 'Progress' }).click()
  await wait(500)
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await beginning(page).click()
  for (const note of ['told', 'found', 'done', 'plan']) {
    await page.locator(`[data-note="${note}"]`).click()
    await page.keyboard.type(`Visit ${visit + 1}: firm along the upper border, gives way slowly, less than last time. `, { delay: 10 })
  }
  await page.locator('[data-save="saved"]').waitFor()
  const { id } = (await ask<{ id: number; updatedAt: string }[]>(page, 'sessions.unfinished')).toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0] ?? { id: 0 }
  const { revision } = await ask<{ revision: number }>(page, 'sessions.get', { id })
  // Where a consent is missing it would ask for a reason: that one stays a draft.
  await ask(page, 'sessions.sign', { id, revision }).catch(() => {})
  await wait(500)
}

async function lookFor(page: Page, word: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(word, { delay: 60 })
  await wait(500)
  await page.keyboard.press('Escape')
}

async function saveDocument({ app, page, folder }: RunningApp, visit: number): Promise<void> {
  const { id } = await openRecord(page, 1)
  await page.getByRole('button', { name: 'Documents' }).click()
  await page.getByRole('menuitem', { name: 'Progress summary' }).click()
  await page.locator('[data-testid=pages][data-pages] section').first().waitFor()
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, join(folder, `document ${visit}.pdf`))
  await ask(page, 'documents.savePdf', { document: { kind: 'progress', clientId: id, options: documentOptions } })
}

async function lookAround(page: Page): Promise<void> {
  for (const name of ['Practice', 'Today']) {
    await page.getByRole('link', { name, exact: true }).click()
    await wait(500)
  }
}

const mib = (value: number) => value.toFixed(0)

function tableOf(hello: Measured, days: readonly Measured[]): Table {
  const most = goal.times * hello.idle.pss + goal.storeMiB
  const row = ({ name, afterOpening, afterDay, idle, locked }: Measured) => [
    name,
    mib(afterOpening.pss),
    mib(afterDay.pss),
    mib(idle.pss),
    mib(idle.own),
    mib(idle.rss),
    locked === null ? '' : mib(locked.pss),
    name === hello.name ? '' : `${(idle.pss / hello.idle.pss).toFixed(2)} × (goal ≤ ${goal.times} × + ${goal.storeMiB} = ${mib(most)} MiB: ${idle.pss <= most ? 'met' : 'missed'})`,
  ]
  const parts = ({ idle }: Measured) => Object.entries(idle.byKind).toSorted(([, a], [, b]) => b - a).map(([kind, pss]) => `${kind} ${mib(pss)}`).join(', ')
  return {
    title: `Memory after a day's use (${clientsADay} clients), MiB`,
    head: ['What', 'opened', 'after the day', `idle for ${idleSeconds} s`, 'of that no files', 'the same with shared pages counted for each process', 'locked', 'Beside the window that does nothing'],
    rows: [hello, ...days].map(row),
    notes: [
      'All processes of the app: each page once, and shared ones in parts (PSS).',
      'Locked: every lock, also that of an idle practice, begins a new page in a new process; what the old one held is gone.',
      ...[hello, ...days].map((each) => `${each.name}, idle: ${parts(each)}.`),
    ],
  }
}
