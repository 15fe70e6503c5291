import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Input } from '../../src/shared/contract'
import type { Client, ClientListItem } from '../../src/shared/contract/clients'
import type { SessionContent } from '../../src/shared/contract/session-content'
import type { Session } from '../../src/shared/contract/sessions'
import { optionsFor } from '../helpers/document-options'
import { agreed, aMovement, anArea } from '../helpers/factories'
import { pdfCheck, pdfInfo, pdfText } from '../helpers/pdf'
import { answerSaveDialog, expect, expectNoAxeViolations, test, type Page, type StartedApp } from './app'
import { ask, openDemo, openDocument, read, setUpPractice } from './steps'

// Many documents are drawn, printed and read back.
test.setTimeout(180_000)

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levator-papers-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Kind = 'summary' | 'home-care'
type Language = 'en' | 'ar' | 'zh'

async function aSession(page: Page, clientId: number, changes: Partial<SessionContent>, { sign = true, from = 'blank' as 'blank' | 'repeat' } = {}): Promise<Session> {
  const input: Input<'sessions.start'> = { clientId, from }
  const started = await read<Session>(page, 'sessions.start', input)
  const { id, revision, content } = started
  const saved = await read<{ revision: number }>(page, 'sessions.save', { id, revision, content: { ...content, ...changes } })
  if (!sign) return started
  const ready = await agreed((path, value) => read(page, path, value), { ...started, ...saved, content: { ...content, ...changes } })
  return read<Session>(page, 'sessions.sign', { id, revision: ready.revision })
}

interface Wanted {
  language?: Language
  paper?: 'A4' | 'Letter'
  names?: 'full' | 'initials'
}

/** Saves a paper; sound, tagged and with every font embedded. Gives its path. */
async function paper({ app, page }: StartedApp, kind: Kind, clientId: number, wanted: Wanted = {}): Promise<string> {
  const path = join(folder, `${kind}-${clientId}-${Object.values(wanted).join('-')}.pdf`)
  await answerSaveDialog(app, path)
  await read(page, 'documents.savePdf', { document: { kind, clientId, options: optionsFor(kind, wanted) } })
  const source = readFileSync(path).toString('latin1')
  expect(pdfCheck(path)).toBe('')
  expect(pdfInfo(path).tagged).toBe(true)
  expect(source).not.toMatch(/\/Subtype\s*\/Type3/)
  expect(source.match(/\/Type\s*\/FontDescriptor/g)?.length).toBe(source.match(/\/FontFile2/g)?.length)
  return path
}

/** The tags of a PDF, one a line; empty where poppler is not installed. */
function tagsOf(path: string): string {
  const { stdout, stderr, error } = spawnSync('pdfinfo', ['-struct', path], { encoding: 'utf8' })
  if (error !== undefined) return ''
  expect(stderr, 'tags a reader does not know').toBe('')
  return stdout
}

const openRecord = async (page: Page, letters: string): Promise<void> => {
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill(letters)
  await page.getByRole('listbox', { name: 'Clients' }).getByRole('option').first().click()
}

const activity = (id: string, text: string, score: number) => ({ id: `00000000-0000-4000-8000-00000000000${id}`, text, score, carriedOn: null })

/** Three visits: at the second nothing was examined, its values are carried. */
async function threeVisits(page: Page): Promise<number> {
  await read(page, 'settings.update', { changes: { practiceName: 'Weir Street Clinic', therapistName: 'Ines Aydin', phone: '+44 20 7946 0018', email: '' } })
  const client = await read<Client>(page, 'clients.create', { givenName: 'ليلى "L"', familyName: 'O’Brien\u200f' })
  const first: Partial<SessionContent> = {
    heldOn: '2026-01-05',
    therapies: [{ therapyId: 'sports-massage', details: {} }],
    areas: [anArea('posterior-neck-left', { tensionArrival: 4, tensionEnd: 2 })],
    pain: { arrival: 7, end: 4, carriedOn: null },
    movements: [aMovement('cervical-rotation', { side: 'left', before: 55 })],
    activities: [activity('1', '上楼梯', 3), activity('2', 'Swim', 5)],
  }
  await aSession(page, client.id, first)
  await aSession(page, client.id, { heldOn: '2026-02-05' }, { from: 'repeat' })
  await aSession(page, client.id, {
    ...first,
    heldOn: '2026-03-05',
    therapies: [{ therapyId: 'wet-cupping', details: { aftercare: ['keep-dry', 'no-scratching'] } }],
    areas: [anArea('posterior-neck-left', { tensionArrival: 1, tensionEnd: 0 })],
    pain: { arrival: 6, end: 2, carriedOn: null },
    movements: [aMovement('cervical-rotation', { side: 'left', before: 70 })],
    activities: [activity('1', '上楼梯', 8), activity('2', 'Swim', 4)],
    notes: { told: 'secret told', found: 'secret found', done: '', plan: 'Heat at home.\nتدليك خفيف' },
    nextVisit: { kind: 'weeks', weeks: 2 },
  })
  return client.id
}

test('a client summary says what was measured, in plain words, in three languages', async ({ start }) => {
  const started = await start()
  const { page } = started
  await setUpPractice(page)
  const clientId = await threeVisits(page)
  const path = await paper(started, 'summary', clientId)
  const text = pdfText(path)
  for (const expected of [
    'Your treatment so far', '3 visits', 'Back of the neck, left', '4 rigid', '1 a little firm', '7 of 10', '6 of 10', 'Turning the head, left', '55°', '70°', 'Further',
    '3 of 10', '8 of 10', 'Easier', 'Sports massage', 'Suction cups and small cuts', 'Plan of 05-Mar-2026', 'Heat at home.', '2 weeks after 05-Mar-2026',
    'Call or write to Ines Aydin.', '+44 20 7946 0018', 'does not show what caused a change',
  ]) expect(text).toContain(expected)
  // Pain fell by 1 and swimming by 1: less than the thresholds of 2. The carried values of the second visit are counted nowhere.
  expect(text.match(/About the same/g)).toHaveLength(3)
  expect(text).not.toContain('Less pain')
  expect(text.match(/2 of 3/g)?.length).toBeGreaterThanOrEqual(5)
  expect(text).not.toContain('3 of 3 ')
  expect(text).not.toMatch(/secret|carried|05-Feb-2026/)
  const tags = tagsOf(path)
  if (tags !== '') for (const tag of [/H1/, /H2/, /Table/, /Figure/]) expect(tags).toMatch(tag)
  expect(readFileSync(path).toString('latin1')).toContain('/Alt (At first, 05-Jan-2026, Back of the body. Back of the neck, left: 4 of 4, rigid.)')

  const arabic = await paper(started, 'summary', clientId, { language: 'ar', names: 'initials' })
  const inArabic = readFileSync(arabic).toString('latin1')
  expect(inArabic).toMatch(/\/Lang\s*\(ar\)/)
  // Parts in another language name theirs.
  expect(inArabic).toMatch(/\/Lang\s*\(en\)/)
  expect(inArabic).toMatch(/\/Lang\s*\(zh-Hans\)/)
  expect(pdfText(arabic)).toContain('Heat at home.')
  expect(pdfText(arabic)).toMatch(/55°/)
  expect(pdfText(arabic)).not.toMatch(/Your|visits|Further|Mar-2026|Brien/)
  const chinese = pdfText(await paper(started, 'summary', clientId, { language: 'zh', paper: 'Letter' })).replaceAll(' ', '')
  for (const expected of ['您到目前为止的治疗', '颈部后面，左侧', '4僵硬', '转头，左侧', '2026年3月5日', '差不多', '2/3', '2026年3月5日之后2周']) expect(chinese).toContain(expected)
  expect(chinese).not.toMatch(/Your|Mar-2026/)
})

test('a home-care sheet gives advice, aftercare and signs that ask for help', async ({ start }) => {
  const started = await start()
  const { page } = started
  await setUpPractice(page)
  const clientId = await threeVisits(page)
  const text = pdfText(await paper(started, 'home-care', clientId))
  for (const expected of [
    'What to do at home', '05-Mar-2026', 'Heat at home.', 'Keep the places dry and covered for a day', 'After Wet cupping (hijama)', 'Do not scratch', 'Back of the neck, left',
    'Stop and get emergency help at once:', 'Clumsy hands, unsteady walking or spastic legs', 'Spreading redness, heat, pus or fever after wet cupping.',
    'Primary Care Notebook', '2 weeks after 05-Mar-2026', '+44 20 7946 0018',
  ]) expect(text).toContain(expected)
  expect(text).not.toMatch(/secret|Drink water|Numbness around anus/)

  await openRecord(page, 'Brien')
  await openDocument(page, 'Home-care sheet')
  const pages = page.getByTestId('pages')
  await expect(pages).toContainText('Do not scratch')
  await page.getByLabel('中文').click()
  await expect(pages.locator('section[lang="zh-Hans"]').first()).toContainText('不要抓挠')
  await expect(page.getByRole('note')).toContainText('No clinician has checked them')
  await page.getByLabel('العربية').click()
  await expect(pages.locator('section[lang="ar"][dir="rtl"]').first()).toContainText('تجنب حك الجلد')
  // Left stays left: the figure itself is never mirrored.
  await expect(pages.locator('svg[data-view]').first()).toHaveCSS('direction', 'ltr')
  await expectNoAxeViolations(page)
  await page.getByRole('textbox', { name: 'Text' }).fill('Breathe.\nقهوة أقل')
  await page.getByRole('textbox', { name: 'Text' }).blur()
  await expect(pages).toContainText('Breathe.')
  await expect(pages).not.toContainText('Heat at home.')
  await expect.poll(async () => (await read<{ body: string } | null>(page, 'documents.text', { clientId, kind: 'home-care' }))?.body).toBe('Breathe.\nقهوة أقل')
  const printed = pdfText(await paper(started, 'home-care', clientId, { language: 'ar' }))
  expect(printed).toContain('Breathe.')
  expect(printed).not.toContain('Heat at home.')
})

test('papers of clients with little, too much or nothing to say', async ({ start }) => {
  const started = await start()
  const { page } = started
  await setUpPractice(page)
  const drafts = await read<Client>(page, 'clients.create', { givenName: 'Only', familyName: 'Drafts' })
  await aSession(page, drafts.id, { heldOn: '2026-01-05' }, { sign: false })
  for (const kind of ['summary', 'home-care'] as const) {
    await answerSaveDialog(started.app, join(folder, 'none.pdf'))
    const reply = await ask(page, 'documents.savePdf', { document: { kind, clientId: drafts.id, options: optionsFor(kind) } })
    expect(reply).toMatchObject({ ok: false })
  }
  await openRecord(page, 'Drafts')
  await openDocument(page, 'Client summary')
  await expect(page.getByText('before the first session is signed')).toBeVisible()

  const bare = await read<Client>(page, 'clients.create', { givenName: 'Once', familyName: 'Bare' })
  await aSession(page, bare.id, { heldOn: '2026-01-05', therapies: [{ therapyId: 'shiatsu', details: {} }] })
  const nothing = pdfText(await paper(started, 'summary', bare.id))
  expect(nothing).toContain('Nothing has been measured yet.')
  expect(nothing).toContain('1 visit')
  expect(pdfText(await paper(started, 'home-care', bare.id, { language: 'zh' })).replaceAll(' ', '')).toContain('下次就诊时间还没有定')
  // What it once was stays a single measurement when it is only carried on.
  await aSession(page, bare.id, { heldOn: '2026-02-05', therapies: [{ therapyId: 'shiatsu', details: {} }], pain: { arrival: 6, end: null, carriedOn: null } })
  await aSession(page, bare.id, { heldOn: '2026-03-05', therapies: [{ therapyId: 'shiatsu', details: {} }] }, { from: 'repeat' })
  expect(pdfText(await paper(started, 'summary', bare.id, { paper: 'Letter' }))).toMatch(/6 of 10 05-Feb-2026.* measured once 1 of 3/)

  const long = Array.from({ length: 1_650 }, (_, at) => `p${String(at).padStart(4, '0')}`).join(' ')
  const wordy = await read<Client>(page, 'clients.create', { givenName: '<b>"Zoë"</b>', familyName: '\u202eevil' })
  await aSession(page, wordy.id, { heldOn: '2026-01-05', therapies: [{ therapyId: 'shiatsu', details: {} }], notes: { told: '', found: '', done: '', plan: long } })
  for (const kind of ['summary', 'home-care'] as const) {
    const full = await paper(started, kind, wordy.id, { language: 'ar' })
    expect(pdfText(full).match(/p\d{4}/g)).toEqual(long.split(' '))
    expect(pdfText(full)).toContain('<b>"Zoë"</b>')
  }
})

test('papers of the demo fit two pages', async ({ start }) => {
  const started = await start()
  const { page } = started
  await openDemo(page)
  const clients = await read<ClientListItem[]>(page, 'clients.list', { archived: false })
  for (const { id } of clients.filter(({ sessionCount }) => sessionCount > 0)) {
    for (const kind of ['summary', 'home-care'] as const) {
      const { pages } = pdfInfo(await paper(started, kind, id))
      expect(pages, `${kind} of client ${id}`).toBeLessThanOrEqual(2)
    }
  }
})
