import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import i18next, { type TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { operations } from '../../../shared/contract'
import { PracticeSettings } from '../../../shared/contract/settings'
import { startLanguage } from '../../locales'
import { entryWords } from './entry-words'

let words: { t: TFunction<'audit'>; record: TFunction<'record'> }
beforeAll(() => {
  startLanguage('en')
  words = { t: i18next.getFixedT('en', 'audit'), record: i18next.getFixedT('en', 'record') }
})

const main = resolve(import.meta.dirname, '../../../main')
const sources = readdirSync(main, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(main, file), 'utf8'))

/** Names of settings and a folder that look like actions; so do those of files. */
const noActions = new Set(['vault.recoveryConfirmed', 'history.computers', 'restore.unfinished'])

/** What the main process writes into the log beside the operations: every name of that form that is no operation, or stands in the call that writes. */
const written = sources.flatMap((text) => [
  ...[...text.matchAll(/'((?:vault|history|clock|backups|restore)\.[a-zA-Z]+)'/g)].map(([, action = '']) => action).filter((action) => !operations.has(action) && !noActions.has(action) && !action.endsWith('.json')),
  ...[...text.matchAll(/recordEvent\([^;]*?'([a-z]+\.[a-zA-Z]+)'/g)].map(([, action = '']) => action),
])
const audited = [...operations].flatMap(([path, { kind, audited: isAudited }]) => (kind === 'command' && isAudited ? [path] : []))
/** Written by the vault under the name of the operation, or noted by the dispatcher. */
const others = [
  ...['create', 'unlock', 'lock', 'changePassphrase', 'confirmRecoveryKey', 'renewRecoveryKey', 'allowComputerUnlock', 'forbidComputerUnlock'].map((name) => `vault.${name}`),
  'clients.view',
  'sessions.view',
  'complaints.view',
  'search.view',
]
const actions = [...new Set([...audited, ...written, ...others])].toSorted()

describe('a line of the log', () => {
  it('is known by more than the operations', () => {
    expect(actions).toEqual(expect.arrayContaining(['vault.unlockFailed', 'clock.jumped', 'documents.print', 'retention.erase', 'history.broken']))
  })

  it.each(actions)('says %s in plain words', (action) => {
    const sentence = entryWords(words, { action, subject: null, detail: '' })
    expect(sentence).not.toContain(action)
    expect(sentence).toMatch(/^[A-Z][\w’ ,]+$/)
  })

  it('names settings, grounds and days', () => {
    const client = { givenName: 'Amara', familyName: 'Okafor', preferredName: '' }
    const subject = { kind: 'session', id: 7, clientId: 3, client, heldOn: '2026-11-22' } as const
    expect(entryWords(words, { action: 'sessions.sign', subject, detail: '' })).toBe('Session signed, session of 22-Nov-2026')
    expect(entryWords(words, { action: 'settings.update', subject: null, detail: 'paper, autoLockMinutes, later' })).toBe('Settings changed: paper size, lock after, later')
    expect(entryWords(words, { action: 'retention.erase', subject: null, detail: 'order' })).toBe('Record destroyed: A court or an authority ordered it')
    expect(entryWords(words, { action: 'clock.jumped', subject: null, detail: '-3600 s' })).toBe('The computer’s clock was set: -3600 s')
  })

  it('has a name for every setting', () => {
    const detail = Object.keys(PracticeSettings.shape).join(', ')
    expect(entryWords(words, { action: 'settings.update', subject: null, detail })).not.toMatch(/[a-z][A-Z]/)
  })

  it('is never left out: what has no words stands by its name', () => {
    expect(entryWords(words, { action: 'sessions.teleport', subject: null, detail: 'x' })).toBe('sessions.teleport: x')
    expect(entryWords(words, { action: '__proto__', subject: null, detail: '' })).toBe('__proto__')
  })
})
