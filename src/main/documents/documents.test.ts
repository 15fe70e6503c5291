import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { optionsFor } from '../../../test/helpers/document-options'
import { aClient, aSession } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

type Answer = { path: string; replace: boolean } | null

let folder: string
let practice: TestPractice
let answer: Answer
let printed: unknown[]
let asked: string[]
let shown: string[]
let prepared: number
/** Whether the system's print dialog was confirmed. */
let onPaper: boolean
/** Happens while the pages are drawn. */
let meanwhile: () => void
let whileAsked: () => void

const options = optionsFor('progress', { paper: 'Letter' })
const exports = () => practice.db.prepare("select subject_id from event where action = 'documents.savePdf'").pluck().all()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levator-documents-'))
  answer = null
  printed = []
  asked = []
  shown = []
  prepared = 0
  onPaper = true
  meanwhile = () => {}
  whileAsked = () => {}
  practice = openTestPractice({
    dialogs: {
      saveFile: async ({ defaultName }) => {
        asked.push(defaultName)
        whileAsked()
        return answer
      },
      reveal: (path) => void shown.push(path),
    },
    printing: {
      prepare: () => void prepared++,
      onPaper: async (document) => {
        printed.push(document)
        meanwhile()
        return onPaper
      },
      documentPdf: async (document) => {
        printed.push(document)
        meanwhile()
        return new TextEncoder().encode('%PDF')
      },
    },
  })
})
afterEach(() => {
  practice.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('saving a document', () => {
  it('proposes a name by day and initials, and prints with the options asked for', async () => {
    const client = await aClient(practice.call, { givenName: 'Sara', familyName: 'Haddad' })
    const session = await aSession(practice.call, client.id, { heldOn: '2026-02-08' })
    answer = { path: join(folder, 'a.pdf'), replace: false }
    const note = { kind: 'session', sessionId: session.id, options } as const
    expect(await practice.call('documents.savePdf', { document: note })).toEqual({ fileName: 'a.pdf' })
    answer = { path: join(folder, 'b.pdf'), replace: false }
    await practice.call('documents.savePdf', { document: { kind: 'progress', clientId: client.id, options } })
    expect(asked).toEqual(['2026-02-08 Session S-H.pdf', '2026-03-02 Progress S-H.pdf'])
    expect(printed[0]).toEqual(note)
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('%PDF')
    expect(exports()).toEqual([client.id, client.id])
  })

  it('does nothing when it is cancelled', async () => {
    const { id } = await aClient(practice.call)
    expect(await practice.call('documents.savePdf', { document: { kind: 'progress', clientId: id, options } })).toEqual({ fileName: null })
    expect([printed, exports(), readdirSync(folder)]).toEqual([[], [], []])
    expect(await practice.call('documents.revealLast', {})).toEqual({ shown: false })
  })

  it.each<[string, () => Answer, string]>([
    ['a file of that name', () => (writeFileSync(join(folder, 'a.pdf'), 'old'), { path: join(folder, 'a.pdf'), replace: false }), 'conflict'],
    ['a folder that vanished', () => ({ path: join(folder, 'gone', 'a.pdf'), replace: false }), 'storage'],
  ])('refuses %s, writes nothing and records no export', async (_what, target, code) => {
    const { id } = await aClient(practice.call)
    answer = target()
    const before = readdirSync(folder)
    expect(await practice.refusal('documents.savePdf', { document: { kind: 'progress', clientId: id, options } })).toMatchObject({ code })
    expect([readdirSync(folder), exports()]).toEqual([before, []])
  })

  it.each([false, true])('leaves no file that the log cannot take down, over another one: %s', async (replace) => {
    const { id } = await aClient(practice.call)
    answer = { path: join(folder, 'a.pdf'), replace }
    if (replace) writeFileSync(answer.path, 'old')
    // As a disk that takes nothing more, of the practice alone.
    meanwhile = () => practice.db.pragma('query_only = ON')
    expect(await practice.refusal('documents.savePdf', { document: { kind: 'progress', clientId: id, options } })).toMatchObject({ code: 'storage' })
    practice.db.pragma('query_only = OFF')
    expect([readdirSync(folder), exports()]).toEqual([replace ? ['a.pdf'] : [], []])
    if (replace) expect(readFileSync(answer.path, 'utf8')).toBe('old')
  })

  it('writes nothing when the vault is closed while the pages are drawn', async () => {
    const { id } = await aClient(practice.call)
    answer = { path: join(folder, 'a.pdf'), replace: false }
    meanwhile = () => practice.lock()
    expect(await practice.refusal('documents.savePdf', { document: { kind: 'progress', clientId: id, options } })).toMatchObject({ code: 'locked' })
    expect(existsSync(join(folder, 'a.pdf'))).toBe(false)
  })

  it.each<[when: string, letIt: (happen: () => void) => void]>([
    ['the dialog stands open', (happen) => void (whileAsked = happen)],
    ['the pages are drawn', (happen) => void (meanwhile = happen)],
  ])('writes nothing when another practice was opened while %s: the same number is another client there', async (_when, letIt) => {
    const { id } = await aClient(practice.call)
    answer = { path: join(folder, 'a.pdf'), replace: false }
    letIt(() => practice.openAnother())
    expect(await practice.refusal('documents.savePdf', { document: { kind: 'progress', clientId: id, options } })).toMatchObject({ code: 'locked' })
    expect([existsSync(join(folder, 'a.pdf')), exports()]).toEqual([false, []])
  })

  it.each([
    ['client', { kind: 'progress', clientId: 999, options }],
    ['session', { kind: 'session', sessionId: 999, options }],
  ] as const)('knows no such %s before any dialog opens', async (_what, document) => {
    expect(await practice.refusal('documents.savePdf', { document })).toMatchObject({ code: 'not_found' })
    expect(asked).toEqual([])
  })
})

describe('printing on paper', () => {
  const paperEvents = () => practice.db.prepare("select subject_id from event where action = 'documents.print'").pluck().all()

  it.each([
    ['was confirmed', true],
    ['was cancelled', false],
  ])('prints the document and tells of it only when the dialog %s', async (_what, confirmed) => {
    const { id } = await aClient(practice.call)
    onPaper = confirmed
    const document = { kind: 'progress', clientId: id, options } as const
    expect(await practice.call('documents.print', { document })).toEqual({ printed: confirmed })
    expect([printed, paperEvents()]).toEqual([[document], confirmed ? [id] : []])
  })

  it('tells of nothing when the vault was closed meanwhile', async () => {
    const { id } = await aClient(practice.call)
    meanwhile = () => practice.lock()
    expect(await practice.refusal('documents.print', { document: { kind: 'progress', clientId: id, options } })).toMatchObject({ code: 'locked' })
    expect(paperEvents()).toEqual([])
  })

  it('gets the window ready when asked, never while locked', async () => {
    await practice.call('documents.prepare', {})
    practice.lock()
    expect(await practice.refusal('documents.prepare', {})).toMatchObject({ code: 'locked' })
    expect(prepared).toBe(1)
  })
})

describe('showing the document saved last', () => {
  it('shows it while it is there', async () => {
    const { id } = await aClient(practice.call)
    const path = join(folder, 'a.pdf')
    answer = { path, replace: false }
    await practice.call('documents.savePdf', { document: { kind: 'progress', clientId: id, options } })
    expect(await practice.call('documents.revealLast', {})).toEqual({ shown: true })
    rmSync(path)
    expect(await practice.call('documents.revealLast', {})).toEqual({ shown: false })
    expect(shown).toEqual([path])
  })
})
