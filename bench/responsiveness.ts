import { mkdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { frameMs, watchMain, type Watched } from './main-watch.ts'
import { quantile } from './measure.ts'
import { type PageWatched, watchPage } from './page-watch.ts'
import type { Table } from './report.ts'
import { beginning, openRecord } from './open-record.ts'
import { ask, withHello, withMadePractice } from './running-app.ts'
import { saveBatch } from './save-batch.ts'
import { keptPractice } from './size/kept-practice.ts'

/** Milliseconds between two keys: somebody who types well. */
const betweenKeys = 80
const leastKeys = 100
const documents = 200

/** What goes on while somebody types. */
interface Meanwhile {
  name: string
  /** Ends when all of it is done. */
  work?(): Promise<unknown>
}

interface Condition {
  name: string
  page: PageWatched
  /** Null where the main process is not ours. */
  main: Watched | null
}

/**
 * Typing in a note while the app is busy with something long, in the running app on a practice of a real size: how soon each key stands on the
 * screen, and what the main process and the page do in one go meanwhile.
 */
export async function benchResponsiveness(root: string, executable: string, told: (table: Table) => void, only?: readonly string[]): Promise<void> {
  const measured: Condition[] = [await plainField(root, executable)]
  const practice = await keptPractice(root, 'small')
  await withMadePractice(root, executable, practice, async ({ app, page, folder }) => {
    const clients = await ask<{ id: number; sessionCount: number }[]>(page, 'clients.list', { archived: false, most: 1000 })
    // The ways of the app are warm, and no backup is due by itself while nothing else is to run.
    const first = await ask<{ seq: number }>(page, 'backups.make')
    await atRest(page)
    await openRecord(page)
    await beginning(page).click()
    const field = page.locator('[data-note]').first()
    await field.click()
    await page.keyboard.type(' warm up ', { delay: betweenKeys })
    const target = join(folder, 'documents')
    mkdirSync(target)
    const clientIds = clients.filter(({ sessionCount }) => sessionCount > 0).slice(0, documents).map(({ id }) => id)
    const conditions: Meanwhile[] = [
      { name: 'nothing else' },
      { name: 'a backup being made', work: () => ask(page, 'backups.make') },
      { name: 'a backup being tried: unpacked, read through, checked', work: () => ask(page, 'backups.verify', { seq: first.seq }) },
      { name: `a batch of ${clientIds.length} PDFs`, work: () => saveBatch(app, page, target, clientIds) },
    ]
    for (const { name, work } of conditions.filter((one) => only?.some((part) => one.name.includes(part)) ?? true)) {
      await atRest(page)
      let watched: PageWatched | undefined
      const main = await watchMain(app, async () => {
        watched = await watchPage(page, () => typeDuring(page, work))
      })
      if (watched === undefined) throw new Error('The page was not watched.')
      measured.push({ name, page: watched, main })
    }
    told(tableOf(measured))
  })
}

/** What a key costs in this host without us: a text field and nothing else. */
const plainField = (root: string, executable: string): Promise<Condition> =>
  withHello(root, executable, async ({ page }) => {
    await page.evaluate(() => document.body.append(document.createElement('textarea')))
    await page.locator('textarea').click()
    await page.keyboard.type(' warm up ', { delay: betweenKeys })
    return { name: 'a page with nothing but a text field, not Levator', page: await watchPage(page, () => typeDuring(page, undefined)), main: null }
  })

/** What is left over after opening is done: it would be counted against whatever comes first. */
async function atRest(page: Page): Promise<void> {
  while ((await ask<{ phase: string }>(page, 'history.state')).phase === 'checking') await wait(200)
  await wait(1500)
}

/** A letter at a time for as long as the work lasts, and at least so many; short work is done again. */
async function typeDuring(page: Page, work: Meanwhile['work']): Promise<void> {
  const letters = 'tight on the left, gives way slowly '
  let typed = 0
  const begin = () => {
    const running = { done: false }
    const ended = (work?.() ?? Promise.resolve()).finally(() => (running.done = true))
    return { running, ended }
  }
  let now = begin()
  let due = performance.now()
  for (; typed < leastKeys || !now.running.done; typed++) {
    if (now.running.done) {
      await now.ended
      if (work) now = begin()
    }
    due += betweenKeys
    await page.keyboard.press(letters[typed % letters.length] === ' ' ? 'Space' : (letters[typed % letters.length] ?? 'x'))
    await wait(Math.max(0, due - performance.now()))
  }
  await now.ended
}

const whole = (value: number) => value.toFixed(0)
const tenths = (value: number) => value.toFixed(1)
const most = (values: readonly number[]) => (values.length === 0 ? '' : `, longest ${whole(Math.max(...values))}`)

function tableOf(conditions: readonly Condition[]): Table {
  return {
    title: 'Typing in a note while something long goes on',
    head: ['Meanwhile', 'Keys', 'p50', 'p95', 'longest', 'in the next picture drawn', 'within a frame (16.7 ms)', 'as soon as a frame can, in no more than one', 'page: tasks over 50 ms', 'page: frames over 50 ms', `main: stretches over ${frameMs} ms`, 'of these ours'],
    rows: conditions.map(({ name, page, main }) => {
      const ms = page.keys.map(({ paintedMs }) => paintedMs)
      const share = (count: number) => `${whole((100 * count) / ms.length)} %`
      const ours = main?.stretches.map(oursIn).filter((each) => each > frameMs)
      return [
        name,
        String(ms.length),
        tenths(quantile(ms, 0.5)),
        tenths(quantile(ms, 0.95)),
        tenths(Math.max(...ms)),
        share(page.keys.filter(({ inNextPicture }) => inNextPicture).length),
        share(ms.filter((each) => each <= 1000 / 60).length),
        share(page.keys.filter(({ inNextFrame }) => inNextFrame).length),
        `${page.longTasks.length}${most(page.longTasks)}`,
        `${page.longFrames.length}${most(page.longFrames)}`,
        main === null ? '' : `${main.stretches.length}${most(main.stretches.map((each) => each.ms))}`,
        ours === undefined ? '' : `${ours.length}${most(ours)}`,
      ]
    }),
    notes: conditions.flatMap(notesOn),
  }
}

/** Milliseconds of a stretch in which a function of the product was at work, or waited for the disk. */
const oursIn = ({ causes, ms: whole }: Watched['stretches'][number]): number => Math.min(whole, causes.reduce((sum, { from, ms }) => (from === 'levator' ? sum + ms : sum), 0))

function notesOn({ name, main }: Condition): string[] {
  if (main === null) return []
  const asked = main.asked.reduce((sum, { count }) => sum + count, 0)
  const operations = main.operations.slice(0, 5).map(({ path, ms }) => `${path} ${whole(ms)} ms`)
  const sums = new Map<string, number>()
  for (const cause of main.stretches.flatMap(({ causes }) => causes)) sums.set(cause.name, (sums.get(cause.name) ?? 0) + cause.ms)
  const causes = [...sums].toSorted(([, a], [, b]) => b - a).slice(0, 10).map(([cause, ms]) => `${cause} ${whole(ms)} ms`)
  const longest = main.stretches.slice(0, 3).map(({ ms, busyMs, causes: [first] }) => `${whole(ms)} ms, of which the processor worked ${whole(busyMs)} (${first?.name ?? 'unknown'})`)
  return [
    `${name}: ${asked} operations in ${whole(main.seconds)} s; ${operations.length === 0 ? 'none' : operations.join(', ')} took over ${frameMs} ms in the main process.`,
    ...(longest.length === 0 ? [] : [`${name}, the main process in one go: ${longest.join('; ')}. All such stretches together: ${causes.join(', ')}.`]),
  ]
}
