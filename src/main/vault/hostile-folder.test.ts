import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cheap, createdAt, makeVault, outcomeOf, passphrase, temporaryFolder } from '../../../test/helpers/vault'
import { createDemoVault, removeDemo } from './demo'
import { writeDurably } from '../files/durable-file'
import { vaultState } from './folder'
import { vaultFiles } from './layout'
import { openPractice } from './open-practice'
import { createVault } from './vault'

const posix = process.platform !== 'win32'
const open = async (folder: string) => (await openPractice(folder, { passphrase })).close()

function aPhoto(): string {
  const file = join(temporaryFolder(), 'photo.jpg')
  writeFileSync(file, 'a photo')
  return file
}

/** Making a link needs a right on Windows that few have. */
if (posix) {
  describe('a link put into the data folder leads nowhere', () => {
    it.each(['vault.json.tmp', 'vault.copy.json.tmp'])('as %s', async (name) => {
      const { folder } = await makeVault()
      const photo = aPhoto()
      symlinkSync(photo, join(folder, name))
      for (const header of ['vault.json', 'vault.copy.json']) {
        const whole = readFileSync(join(folder, header))
        rmSync(join(folder, header))
        await open(folder)
        expect(readFileSync(join(folder, header))).toEqual(whole)
      }
      expect(readFileSync(photo, 'utf8')).toBe('a photo')
    })

    it('as the lock', async () => {
      const { folder } = await makeVault()
      const photo = aPhoto()
      symlinkSync(photo, vaultFiles(folder).lock)
      await open(folder)
      expect(readFileSync(photo, 'utf8')).toBe('a photo')
    })

    it('as the demo', () => {
      const away = join(temporaryFolder(), 'elsewhere')
      mkdirSync(away)
      writeFileSync(join(away, 'photo.jpg'), 'a photo')
      const folder = join(temporaryFolder(), 'demo')
      createDemoVault(folder, { createdAt })
      symlinkSync(away, join(folder, 'album'))
      removeDemo(folder)
      expect(readFileSync(join(away, 'photo.jpg'), 'utf8')).toBe('a photo')
    })
  })

  it('every file of a practice is its owner’s alone, open and closed', async () => {
    const before = process.umask(0)
    try {
      const { folder } = await makeVault()
      const practice = await openPractice(folder, { passphrase })
      practice.db.exec('create table some (x)')
      const modes = () => readdirSync(folder).filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0)
      expect(modes()).toEqual([])
      practice.close()
      expect(modes()).toEqual([])
      expect(statSync(folder).mode & 0o077).toBe(0)
    } finally {
      process.umask(before)
    }
  })
}

it('a file begun at a power cut does not stop the next writing', () => {
  const file = join(temporaryFolder(), 'a.json')
  writeFileSync(`${file}.tmp`, 'half')
  writeDurably(file, 'whole')
  expect(readFileSync(file, 'utf8')).toBe('whole')
  expect(existsSync(`${file}.tmp`)).toBe(false)
})

describe('the mark of an unfinished set-up', () => {
  it('left beside a whole practice goes when it is opened, so that a lost header is damage and not a first run', async () => {
    const { folder } = await makeVault()
    const files = vaultFiles(folder)
    writeFileSync(files.unfinished, '')
    await open(folder)
    expect(existsSync(files.unfinished)).toBe(false)
    rmSync(files.header)
    rmSync(files.headerCopy)
    expect(vaultState(folder)).toBe('damaged')
    expect(await outcomeOf(() => createVault(folder, { passphrase, createdAt, testCost: cheap }))).toBe('conflict')
  })

  it('lets a database be moved aside, never over another one, and never without its log', async () => {
    const folder = join(temporaryFolder(), 'practice')
    const files = vaultFiles(folder)
    mkdirSync(folder)
    for (const name of ['first', 'second']) {
      for (const file of [files.header, files.headerCopy]) rmSync(file, { force: true })
      writeFileSync(files.unfinished, '')
      writeFileSync(files.database, `${name} database`)
      writeFileSync(`${files.database}-wal`, `${name} log`)
      await createVault(folder, { passphrase, createdAt, testCost: cheap })
    }
    const kept = readdirSync(folder).filter((name) => name.includes('.unfinished'))
    expect(kept.map((name) => [name, readFileSync(join(folder, name), 'utf8')])).toEqual([
      ['levator.db.unfinished', 'first database'],
      ['levator.db.unfinished-2', 'second database'],
      ['levator.db.unfinished-2-wal', 'second log'],
      ['levator.db.unfinished-wal', 'first log'],
    ])
    await open(folder)
  })
})

describe('removing the demo', () => {
  it('keeps what somebody put beside it, a whole practice too, and leaves room for a new demo', async () => {
    const folder = join(temporaryFolder(), 'demo')
    createDemoVault(folder, { createdAt })
    writeFileSync(join(folder, 'Progress.pdf'), 'a document')
    const practice = join(folder, 'Levator practice')
    await createVault(practice, { passphrase, createdAt, testCost: cheap })
    removeDemo(folder)
    expect(existsSync(folder)).toBe(false)
    const kept = `${folder} - kept`
    expect(readdirSync(kept).toSorted()).toEqual(['Levator practice', 'Progress.pdf'])
    await open(join(kept, 'Levator practice'))
    createDemoVault(folder, { createdAt })
    expect(vaultState(folder)).toBe('demo')
  })

  it.each([
    ['both headers', ['vault.json', 'vault.copy.json']],
    ['headers and key', ['vault.json', 'vault.copy.json', 'throwaway.key']],
  ])('cut short after %s, it leaves what a new demo can be made in', (_what, gone) => {
    const folder = join(temporaryFolder(), 'demo')
    createDemoVault(folder, { createdAt })
    writeFileSync(vaultFiles(folder).unfinished, '')
    for (const name of gone) rmSync(join(folder, name))
    expect(vaultState(folder)).toBe('none')
    createDemoVault(folder, { createdAt })
    expect(vaultState(folder)).toBe('demo')
    removeDemo(folder)
    expect(readdirSync(join(folder, '..'))).toEqual([])
  })
})
