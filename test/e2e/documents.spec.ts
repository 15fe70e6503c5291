import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Input } from '../../src/shared/contract'
import type { Client, ClientListItem } from '../../src/shared/contract/clients'
import type { SessionContent } from '../../src/shared/contract/session-content'
import type { Session } from '../../src/shared/contract/sessions'
import { optionsFor } from '../helpers/document-options'
import { agreed, aMovement, anArea } from '../helpers/factories'
import { pdfInfo, pdfText } from '../helpers/pdf'
import { answerSaveDialog, expect, expectNoAxeViolations, test, type Page, type StartedApp } from './app'
import { expectSound } from './sound-pdf'
import { openDemo, openDocument, read, setUpPractice } from './steps'

// Several documents are drawn, printed and read back in each test.
test.setTimeout(120_000)

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levator-pdf-e2e-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

const left = 'upper-trapezius-left'
const right = 'upper-trapezius-right'

async function aSession(page: Page, from: Input<'sessions.start'>, changes: Partial<SessionContent>, sign = true): Promise<Session> {
  const started = await read<Session>(page, 'sessions.start', from)
  const { id, revision, content } = started
  const saved = await read<{ revision: number }>(page, 'sessions.save', { id, revision, content: { ...content, ...changes } })
  if (sign) await agreed((path, input) => read(page, path, input), { ...started, content: { ...content, ...changes } })
  return sign ? read<Session>(page, 'sessions.sign', { id, revision: saved.revision }) : read<Session>(page, 'sessions.get', { id })
}

const preview = (page: Page) => page.getByTestId('pages')
const shownPages = async (page: Page): Promise<number> => {
  await expect(preview(page)).toHaveAttribute('data-pages', /\d/)
  return preview(page).locator('section').count()
}

/** Saves what the preview shows. Gives the file's path. */
async function save({ app, page }: StartedApp, name: string): Promise<string> {
  const path = join(folder, name)
  await answerSaveDialog(app, path)
  await page.getByRole('button', { name: 'Save PDF' }).click()
  await expect(page.getByText(`Saved as ${name}`)).toBeVisible({ timeout: 30_000 })
  return path
}

const openRecord = async (page: Page, letters: string): Promise<void> => {
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill(letters)
  await page.getByRole('listbox', { name: 'Clients' }).getByRole('option').first().click()
}

/** Letters from left to right only: without poppler, Arabic comes in the order it was painted. */
const words = (text: string): string[] => text.match(/[\p{Script=Latin}\d]{3,}/gu) ?? []

test('a session note holds what was recorded, on the pages that the preview shows', async ({ start }) => {
  const started = await start()
  const { page } = started
  await setUpPractice(page)
  await read(page, 'settings.update', { changes: { practiceName: 'Weir Street Clinic', therapistName: 'Ines Aydin', registration: 'R-4711' } })
  const client = await read<Client>(page, 'clients.create', { givenName: 'ليلى', familyName: 'الحداد', bornOn: '1988-11-04' })
  const long = Array.from({ length: 1_200 }, (_, at) => `w${String(at).padStart(4, '0')}`).join(' ')
  const session = await aSession(page, { clientId: client.id, from: 'blank' }, {
    therapies: [{ therapyId: 'wet-cupping', details: { 'cup-count': 3, 'cup-material': ['plastic'] } }],
    areas: [anArea(left, { tensionArrival: 3, tensionEnd: 1 }), anArea(right, { tensionArrival: 4, tensionEnd: 2, painArrival: 8 }), anArea('anterior-knee-left')],
    pain: { arrival: 7, end: 2, carriedOn: null },
    movements: [aMovement('cervical-rotation', { side: 'left', before: 48, after: 57 })],
    notes: { told: `Better. قال: أفضل. 她说：好。\n${long}`, found: '<b>bold</b> & "quoted"', done: '', plan: 'Heat at home.' },
    nextVisit: { kind: 'weeks', weeks: 2 },
  })
  const draft = await aSession(page, { clientId: client.id, from: 'repeat' }, {}, false)

  await openRecord(page, 'ليلى')
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await page.locator(`a[href^="/sessions/${session.id}?"]`).click()
  await page.locator(`a[href="/documents/session/${session.id}"]`).click()
  const count = await shownPages(page)
  expect(count).toBeGreaterThan(2)
  const text = await preview(page).innerText()
  await expectNoAxeViolations(page)
  const path = await save(started, 'note.pdf')
  expectSound(path)
  // The name is read in its own language.
  expect(readFileSync(path).toString('latin1')).toContain('/Lang (ar)')
  expect(pdfInfo(path)).toMatchObject({ pages: count, title: expect.stringMatching(/^Session note, .*\d\d-\w{3}-\d{4}$/) })
  const printed = pdfText(path)
  for (const expected of ['Weir Street Clinic', 'Ines Aydin', 'R-4711', '04-Nov-1988', 'Wet cupping', 'Plastic', 'Upper trapezius, left', '48°', '57°', '70°–90°', '<b>bold</b> & "quoted"', 'Heat at home.', 'In 2 weeks.', 'Signed on']) {
    expect(printed).toContain(expected)
  }
  // Every word of the long note once and in order, though it runs over pages; and every word of the preview.
  expect(printed.match(/w\d{4}/g)).toEqual(long.split(' '))
  const onPaper = new Set(words(printed))
  expect(words(text).filter((word) => !onPaper.has(word))).toEqual([])
  expect(printed).toMatch(/ليلى|ﻟﻴﻠﻰ|ىليل/u)
  // Characters of two font files stand in two runs, which not every reader joins.
  expect(printed).toMatch(/她\s*说/u)

  const unsignedPath = join(folder, 'draft.pdf')
  await answerSaveDialog(started.app, unsignedPath)
  await read(page, 'documents.savePdf', { document: { kind: 'session', sessionId: draft.id, options: optionsFor('session') } })
  const unsigned = pdfText(unsignedPath)
  expect(unsigned).toContain('DRAFT – not signed')
  expect(unsigned).toMatch(/carried from \d\d-\w{3}-\d{4}, not re-examined/)
  expect(unsigned).not.toContain('Signed on')
})

test('a progress summary shows what the preview shows, and what is left out beside it', async ({ start }) => {
  const started = await start()
  const { page } = started
  await openDemo(page)
  const [client] = (await read<ClientListItem[]>(page, 'clients.list', { archived: false })).toSorted((a, b) => b.sessionCount - a.sessionCount)
  const name = `${client?.givenName} ${client?.familyName}`
  await openRecord(page, client?.familyName ?? '')
  await openDocument(page, 'Progress summary')
  const count = await shownPages(page)
  for (const theme of ['light', 'dark']) {
    await read(page, 'settings.setPreferences', { changes: { theme } })
    await expectNoAxeViolations(page)
  }
  const path = await save(started, 'progress.pdf')
  expectSound(path)
  expect(pdfInfo(path)).toMatchObject({ pages: count, title: expect.stringContaining(`Progress summary, ${name}`) })
  const printed = pdfText(path)
  for (const expected of [name, '60 signed visits', 'What changed', 'better by', 'n = 60 of 60', 'How to read this summary', 'does not show what caused a change']) {
    expect(printed).toContain(expected)
  }
  const onPaper = new Set(words(printed))
  expect(words(await preview(page).innerText()).filter((word) => !onPaper.has(word))).toEqual([])

  await page.getByLabel('Table of visits').click()
  await page.getByLabel('Charts').click()
  await page.getByLabel('Initials only').click()
  await expect.poll(() => shownPages(page)).toBeLessThan(count)
  const less = pdfText(await save(started, 'less.pdf'))
  expect(less).not.toContain(client?.familyName)
  expect(less).not.toContain('Signed visits, newest first')

})

test('the chart of a client is walked by keyboard and read as a table', async ({ start }) => {
  const { page } = await start()
  await openDemo(page)
  const [client] = (await read<ClientListItem[]>(page, 'clients.list', { archived: false })).toSorted((a, b) => b.sessionCount - a.sessionCount)
  await openRecord(page, client?.familyName ?? '')
  await page.getByRole('tab', { name: 'Progress' }).click()
  const points = page.getByRole('slider', { name: 'Visits in the chart' })
  await points.focus()
  await expect(points).toHaveAttribute('aria-valuetext', /visit 60: arrival \d\.\d, end \d\.\d, mean of \d areas/)
  await page.keyboard.press('Home')
  await expect(points).toHaveAttribute('aria-valuetext', /visit 1: /)
  await page.keyboard.press('ArrowRight')
  await expect(points).toHaveAttribute('aria-valuetext', /visit 2: /)
  const box = await points.boundingBox()
  await page.mouse.click((box?.x ?? 0) + 48, (box?.y ?? 0) + 100)
  await expect(points).toHaveAttribute('aria-valuetext', /visit 1: /)
  await page.getByText('3 months', { exact: true }).click()
  await expect(page.getByText(/^n = \d of \d visits measured on arrival$/)).toBeVisible()
  await page.getByText('Movement', { exact: true }).click()
  await page.getByText('All', { exact: true }).click()
  await page.getByRole('button', { name: 'As table' }).click()
  const table = page.getByRole('table', { name: /visit by visit/ })
  await expect(table.getByRole('row')).toHaveCount(61)
  await expect(table.getByText('not measured').first()).toBeVisible()
  await expectNoAxeViolations(page)
})

test('the print page says when its pages stand, and when they cannot', async ({ start }) => {
  const { app } = await start()
  // The app's own page may not leave its address, so each print page gets a window of its own, as in the app.
  const printPage = async (query: Record<string, string>): Promise<Page> => {
    const opened = app.waitForEvent('window')
    await app.evaluate(({ BrowserWindow }, search) => {
      void new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences: { partition: 'levator', sandbox: true } }).loadURL(`app://bundle/print.html?${search}`)
    }, new URLSearchParams(query).toString())
    return opened
  }
  const sheet = await printPage({ recoveryKey: '4KQ0-7XW2-AAAA-BBBB-CCCC-DDDD-EEEE' })
  await expect(sheet.locator('html')).toHaveAttribute('data-print', 'ready')
  await expect(sheet.getByRole('listitem')).toHaveText(['4KQ0', '7XW2', 'AAAA', 'BBBB', 'CCCC', 'DDDD', 'EEEE'])
  expect(await sheet.title()).toBe('Levator recovery sheet')
  const waiting = await printPage({})
  await expect(waiting.locator('html')).toHaveAttribute('data-print', 'waiting')
  await waiting.evaluate(() => window.dispatchEvent(new CustomEvent('levator:draw', { detail: { document: { kind: 'progress', clientId: 999 }, number: 1 } })))
  await expect(waiting.locator('html')).toHaveAttribute('data-print', 'failed')
})
