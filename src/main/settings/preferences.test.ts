import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../../test/helpers/vault'
import { preferencesIn } from './preferences'

const usb = join(process.platform === 'win32' ? 'C:\\' : '/', 'usb', 'Levator practice')

it('keeps what was chosen', () => {
  const folder = temporaryFolder()
  preferencesIn(folder).update({ theme: 'dark' })
  preferencesIn(folder).setDataFolder(usb)
  const again = preferencesIn(folder)
  expect([again.read(), again.dataFolder(), again.knowsPractice()]).toEqual([{ language: 'en', theme: 'dark', hideFromCapture: true }, usb, false])
})

it.each<[what: string, stored: object, hidden: boolean]>([
  ['never chosen', {}, true],
  ['turned off', { hideFromCapture: false }, false],
  ['spoilt', { hideFromCapture: 'no' }, true],
])('hides from screenshots unless that was turned off: %s', (_what, stored, hidden) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'preferences.json'), JSON.stringify({ theme: 'dark', ...stored }))
  expect(preferencesIn(folder).read()).toEqual({ language: 'en', theme: 'dark', hideFromCapture: hidden })
  expect(preferencesIn(folder).update({ theme: 'light' }).hideFromCapture).toBe(hidden)
})

it.each<[what: string, text: string]>([
  ['cut in half', '{"theme":"dark","dataFo'],
  ['empty', ''],
  ['zeroed', '\0'.repeat(200)],
])('does not lose the practice with a %s file, and keeps that file', (_what, text) => {
  const folder = temporaryFolder()
  preferencesIn(folder).rememberPractice(usb)
  writeFileSync(join(folder, 'preferences.json'), text)
  const again = preferencesIn(folder)
  expect([again.dataFolder(), again.knowsPractice(), again.read().theme]).toEqual([usb, true, 'system'])
  expect(readFileSync(join(folder, 'preferences.damaged.json'), 'utf8')).toBe(text)
})

it.each<[what: string, value: unknown]>([
  ['a number', 7],
  ['a relative path', '../somewhere'],
  ['a list', ['/a']],
  ['empty', ''],
])('takes no data folder that is %s', (_what, value) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'preferences.json'), JSON.stringify({ dataFolder: value, theme: 'dark' }))
  expect(preferencesIn(folder).dataFolder()).toBe(null)
})

it('knows the practice in the usual folder without writing where that is', () => {
  const folder = temporaryFolder()
  const preferences = preferencesIn(folder)
  expect(preferences.knowsPractice()).toBe(false)
  preferences.rememberPractice(null)
  expect(preferences.knowsPractice()).toBe(true)
  expect(readFileSync(join(folder, 'practice-place.json'), 'utf8')).not.toContain(folder)
  preferences.setDataFolder(usb)
  expect(preferences.knowsPractice()).toBe(false)
  preferences.rememberPractice(null)
  expect(preferences.dataFolder()).toBe(null)
})

it('a spoilt note of the place is no practice', () => {
  const folder = temporaryFolder()
  preferencesIn(folder).rememberPractice(usb)
  rmSync(join(folder, 'preferences.json'), { force: true })
  writeFileSync(join(folder, 'practice-place.json'), '{')
  const again = preferencesIn(folder)
  expect([again.dataFolder(), again.knowsPractice()]).toEqual([null, false])
})

if (process.platform !== 'win32') {
  it('is its owner’s alone', () => {
    const before = process.umask(0)
    const folder = temporaryFolder()
    preferencesIn(folder).rememberPractice(usb)
    process.umask(before)
    for (const name of ['preferences.json', 'practice-place.json']) {
      expect(existsSync(join(folder, name))).toBe(true)
      expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
    }
  })
}
