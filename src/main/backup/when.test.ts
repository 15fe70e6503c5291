import { describe, expect, it } from 'vitest'
import { backupDue, drillDue, since, type Signs } from './when'

const now = '2026-11-26T14:00:00.000Z'
const ago = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString()

const quiet: Signs = { now, changedAt: null, signedAt: null, lastMadeAt: ago(60), failedAt: null }

describe('when a backup is due', () => {
  it.each<[string, Partial<Signs>, ReturnType<typeof backupDue>]>([
    ['nothing changed, however long ago the last was', { lastMadeAt: ago(60 * 24 * 365) }, null],
    ['a change, but a backup 14 minutes ago', { changedAt: ago(1), lastMadeAt: ago(14.9) }, null],
    ['a change, and a backup 15 minutes ago', { changedAt: ago(1), lastMadeAt: ago(15) }, 'changed'],
    ['a change, and never a backup', { changedAt: ago(0), lastMadeAt: null }, 'changed'],
    ['a signing 59 seconds ago', { changedAt: ago(2), signedAt: ago(0.99), lastMadeAt: ago(3) }, null],
    ['a signing a minute ago, although a backup was made three minutes ago', { changedAt: ago(2), signedAt: ago(1), lastMadeAt: ago(3) }, 'signed'],
    ['tried and failed four minutes ago', { changedAt: ago(50), signedAt: ago(50), failedAt: ago(4) }, null],
    ['tried and failed five minutes ago', { changedAt: ago(50), failedAt: ago(5) }, 'changed'],
    ['the clock was set back an hour after the last backup', { changedAt: ago(1), lastMadeAt: ago(-60) }, 'changed'],
    ['the clock was set back two years after a signing', { changedAt: ago(-1), signedAt: ago(-60 * 24 * 730), lastMadeAt: ago(1) }, 'signed'],
    ['the clock was set back after a failure', { changedAt: ago(1), failedAt: ago(-60) }, 'changed'],
    ['the clock went two years ahead', { changedAt: ago(60 * 24 * 730), lastMadeAt: ago(60 * 24 * 730) }, 'changed'],
  ])('%s', (_what, signs, due) => {
    expect(backupDue({ ...quiet, ...signs })).toBe(due)
  })
})

const day = 60 * 24

describe('when a drill is due', () => {
  it.each([
    ['never drilled, open for ten minutes', ago(10), null, null, true],
    ['never drilled, open for nine', ago(9), null, null, false],
    ['drilled six days ago', ago(60), ago(6 * day), null, false],
    ['drilled a week ago', ago(60), ago(7 * day), null, true],
    ['drilled a week ago, tried in vain just now', ago(60), ago(7 * day), ago(1), false],
    ['the last drill lies ahead', ago(60), ago(-day), null, true],
  ])('%s', (_what, openedAt, drilledAt, triedAt, due) => {
    expect(drillDue({ now, openedAt, drilledAt, triedAt })).toBe(due)
  })
})

it('a moment that lies ahead was long ago', () => {
  expect([since(ago(5), now), since(now, now), since(ago(-5), now), since(null, now)]).toEqual([300_000, 0, Infinity, Infinity])
})
