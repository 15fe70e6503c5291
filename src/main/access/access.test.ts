import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentRequest } from '../../shared/contract/documents'
import { aClient } from '../../../test/helpers/factories'
import { aFullClient } from '../../../test/helpers/full-client'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import { canonicalJson } from '../canonical-json'
import { tablesAboutClient } from '../db/about-client'
import { rememberUnfinished, unfinishedPackages } from '../settings/unfinished-packages'
import { type AccessData, tableWords, withoutContent } from './data'
import { saveNewFolder } from './package'
import { sweepPackages } from './unfinished'

let practice: TestPractice
let parent: string
let chosen: string | null
let drawn: DocumentRequest[]
let whileDrawing: () => void
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'levator-access-'))
  chosen = parent
  drawn = []
  whileDrawing = () => {}
  practice = openTestPractice({
    dialogs: { chooseFolder: async () => chosen },
    printing: {
      documentPdf: async (document) => {
        drawn.push(document)
        whileDrawing()
        return new TextEncoder().encode('%PDF the record')
      },
    },
  })
})
afterEach(() => {
  practice.close()
  rmSync(parent, { recursive: true, force: true })
})

const folder = '2026-03-02 Access M-Z'
const textOf = (file: string) => readFileSync(join(parent, folder, file), 'utf8')
const lastAction = () => practice.db.prepare('select action, subject_id as id from event order by seq desc limit 1').get()

describe('everything kept about a client', () => {
  it('is one folder with the record, the data, the log and a page about them, for its owner only', async () => {
    const id = await aFullClient(practice, 'zorbliquen')
    expect(await practice.call('access.savePackage', { clientId: id })).toEqual({ folderName: folder })
    expect(readdirSync(parent)).toEqual([folder])
    expect(readdirSync(join(parent, folder)).toSorted()).toEqual(['log.csv', 'read-me.txt', 'record.pdf', 'subject-access.json'])
    expect([statSync(join(parent, folder)).mode & 0o777, statSync(join(parent, folder, 'record.pdf')).mode & 0o777]).toEqual([0o700, 0o600])
    expect(drawn).toMatchObject([{ kind: 'record', clientId: id, options: { names: 'full' } }])
    expect(textOf('record.pdf')).toBe('%PDF the record')
    expect(textOf('log.csv').split('\r\n').length).toBeGreaterThan(10)
    expect(textOf('read-me.txt')).toContain('session_note: Notes')
    expect(lastAction()).toEqual({ action: 'access.savePackage', id })
    expect(await practice.call('access.state', {})).toBeNull()
  })

  it('holds every row about the client exactly as it is stored, and of nobody else', async () => {
    const other = await aFullClient(practice, 'quorbitane')
    const id = await aFullClient(practice, 'zorbliquen')
    await practice.call('access.savePackage', { clientId: id })
    const data = JSON.parse(textOf('subject-access.json')) as AccessData
    for (const { table, where } of tablesAboutClient(practice.db).filter(({ table: name }) => !withoutContent.has(name))) {
      const stored = practice.db.prepare(`select * from "${table}" where ${where}`).all(id)
      expect(data.tables[table], table).toEqual(stored)
    }
    const { uid } = await practice.call('clients.get', { id })
    expect(data).toMatchObject({ format: 'levator-subject-access/1', clientUid: uid, madeAt: practice.clock.now() })
    const everything = textOf('subject-access.json') + textOf('log.csv')
    expect([everything.includes('zorbliquen'), everything.includes('quorbitane'), data.tables.client?.length, other]).toEqual([true, false, 1, 1])
  })

  it('lets whoever reads it prove what was signed', async () => {
    const id = await aFullClient(practice, 'zorbliquen')
    await practice.call('access.savePackage', { clientId: id })
    const { tables } = JSON.parse(textOf('subject-access.json')) as { tables: Record<string, Record<string, string>[]> }
    expect(tables.note_text).toHaveLength(3)
    for (const { seq, salt = '', content = '' } of tables.note_text ?? []) {
      const commitment = createHash('sha256').update(Buffer.from(salt, 'hex')).update(content, 'utf8').digest('hex')
      expect(tables.note_version?.find((version) => version.seq === seq)?.commitment).toBe(commitment)
      expect(canonicalJson(JSON.parse(content))).toBe(content)
    }
  })

  it('has words for every table that can hold anything about a client', () => {
    const tables = tablesAboutClient(practice.db).map(({ table }) => table)
    expect([...Object.keys(tableWords), ...withoutContent].toSorted()).toEqual(tables.toSorted())
  })

  it('takes a free name, and no file is written over', async () => {
    const { id } = await aClient(practice.call, { givenName: 'Zoë', familyName: 'Moss' })
    mkdirSync(join(parent, '2026-03-02 Access Z-M'))
    expect(await practice.call('access.savePackage', { clientId: id })).toEqual({ folderName: '2026-03-02 Access Z-M (2)' })
    expect(readdirSync(join(parent, '2026-03-02 Access Z-M'))).toEqual([])
  })
})

describe('what a crash left of one, hidden and unprotected,', () => {
  const left = '.0123456789ab.part'
  const leave = (name: string, files: readonly string[]) => {
    mkdirSync(join(parent, name))
    for (const file of files) writeFileSync(join(parent, name, file), 'zorbliquen')
  }
  const notOurs = ['.ba9876543210.part', '.download.part', 'record.part']
  beforeEach(() => {
    leave(left, ['record.pdf', 'subject-access.json'])
    leave(notOurs[0] ?? '', ['record.pdf', 'holiday.jpg'])
    leave(notOurs[1] ?? '', [])
    leave(notOurs[2] ?? '', ['record.pdf'])
  })

  it('goes when the next package is saved in the same place; what only looks like one stays', async () => {
    const { id } = await aClient(practice.call, { givenName: 'Zoë', familyName: 'Moss' })
    await practice.call('access.savePackage', { clientId: id })
    expect(readdirSync(parent).toSorted()).toEqual([...notOurs, '2026-03-02 Access Z-M'].toSorted())
  })

  it('goes after the next unlocking, or once its folder is there again', () => {
    rememberUnfinished(practice.orm, join(parent, 'stick'))
    rememberUnfinished(practice.orm, parent)
    sweepPackages(practice.orm)
    expect(readdirSync(parent).toSorted()).toEqual(notOurs.toSorted())
    expect(unfinishedPackages(practice.orm)).toEqual([join(parent, 'stick')])
    leave('stick', [])
    leave(join('stick', left), ['log.csv'])
    sweepPackages(practice.orm)
    expect([readdirSync(join(parent, 'stick')), unfinishedPackages(practice.orm)]).toEqual([[], []])
  })

  it('is known from before its first file until it has its name', async () => {
    const { id } = await aClient(practice.call)
    practice.db.exec("create table seen (folders text); create trigger noted after insert on setting when new.key = 'access.unfinished' begin insert into seen values (new.value); end")
    await practice.call('access.savePackage', { clientId: id })
    expect(practice.db.prepare('select folders from seen').pluck().all()).toEqual([JSON.stringify([parent])])
    expect(unfinishedPackages(practice.orm)).toEqual([])
    chosen = join(parent, 'gone')
    mkdirSync(chosen)
    whileDrawing = () => rmSync(join(parent, 'gone'), { recursive: true })
    expect(await practice.refusal('access.savePackage', { clientId: id })).toMatchObject({ code: 'storage' })
    expect(unfinishedPackages(practice.orm)).toEqual([])
  })
})

describe('nothing of it is left and no line written', () => {
  const nothing = () => [readdirSync(parent), lastAction()]

  it('when no folder was chosen, or it was cancelled while it was drawn', async () => {
    const { id } = await aClient(practice.call)
    const before = [[], lastAction()]
    chosen = null
    expect(await practice.call('access.savePackage', { clientId: id })).toEqual({ folderName: null })
    chosen = parent
    whileDrawing = () => void practice.dispatch('access.cancel', {})
    expect(await practice.call('access.savePackage', { clientId: id })).toEqual({ folderName: null })
    expect(nothing()).toEqual(before)
  })

  it('when Levator was locked, or another practice opened, while it was drawn', async () => {
    const { id } = await aClient(practice.call)
    const before = [[], lastAction()]
    whileDrawing = () => practice.openAnother()
    expect(await practice.refusal('access.savePackage', { clientId: id })).toMatchObject({ code: 'locked' })
    expect(nothing()).toEqual(before)
  })

  it('when a file in the middle of it cannot be written', () => {
    const bytes = new Uint8Array([1])
    expect(() => saveNewFolder(parent, 'x', { 'a.txt': bytes, 'none/b.txt': bytes })).toThrow(expect.objectContaining({ code: 'storage' }))
    expect(readdirSync(parent)).toEqual([])
  })

  it.skipIf(process.getuid?.() === 0)('when the folder may not be written to', async () => {
    const { id } = await aClient(practice.call)
    chmodSync(parent, 0o500)
    expect(await practice.refusal('access.savePackage', { clientId: id })).toMatchObject({ code: 'storage' })
    chmodSync(parent, 0o700)
    expect(readdirSync(parent)).toEqual([])
  })

  it('for a client that is not there', async () => {
    expect(await practice.refusal('access.savePackage', { clientId: 404 })).toMatchObject({ code: 'not_found' })
  })
})
