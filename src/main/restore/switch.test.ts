import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createdAt, makeVault, passphrase } from '../../../test/helpers/vault'
import { generationFolder, readCurrent, writeCurrent } from '../vault/generation'
import { vaultFiles } from '../vault/layout'
import { openPractice } from '../vault/open-practice'
import { keepSwitched, sweep, switchBack, takeIn } from './switch'

const year = '2027-03-02T09:30:00.000Z'

async function markedAs(folder: string): Promise<unknown> {
  const practice = await openPractice(folder, { passphrase })
  try {
    return practice.db.prepare("select value from setting where key = 'which'").pluck().get()
  } finally {
    practice.close()
  }
}

/** A practice that says "old", with one that says "new" unpacked beside it. */
async function prepared(): Promise<string> {
  const { folder } = await makeVault()
  const { scratch } = vaultFiles(folder)
  const practice = await openPractice(folder, { passphrase })
  practice.db.exec("insert into setting values ('which', 'new')")
  practice.close()
  mkdirSync(scratch)
  cpSync(join(folder, 'levator.db'), join(scratch, 'levator.db'))
  const again = await openPractice(folder, { passphrase })
  again.db.exec("update setting set value = 'old' where key = 'which'")
  again.close()
  return folder
}

const take = (folder: string, damaged = false) => takeIn(folder, { current: readCurrent(folder), at: createdAt, madeAt: createdAt, header: null, damaged })

describe('killed in the middle, the old records open or the new ones, and what lies about goes', () => {
  /** As far as the switch had come, made by doing it and taking back what comes after. */
  const cuts: [where: string, cut: (folder: string) => void, opens: 'old' | 'new'][] = [
    ['while unpacking', () => {}, 'old'],
    ['before the new folder has its name', (folder) => writeCurrent(folder, readCurrent(folder)), 'old'],
    [
      'before the pointer is written',
      (folder) => {
        writeCurrent(folder, readCurrent(folder))
        writeFileSync(join(folder, 'restore.unfinished/unused'), '')
        renameSync(join(folder, 'restore.unfinished'), join(folder, 'gen-0002'))
      },
      'old',
    ],
    [
      'between the two copies of the pointer',
      (folder) => {
        writeCurrent(folder, readCurrent(folder))
        cpSync(join(folder, 'current.copy.json'), join(folder, 'kept'))
        take(folder)
        renameSync(join(folder, 'kept'), join(folder, 'current.copy.json'))
        writeFileSync(join(folder, 'gen-0002/unused'), '')
      },
      'new',
    ],
    [
      'before the mark of an unused generation goes',
      (folder) => {
        take(folder)
        writeFileSync(join(folder, 'gen-0002/unused'), '')
      },
      'new',
    ],
  ]
  it.each(cuts)('%s', async (_where, cut, opens) => {
    const folder = await prepared()
    cut(folder)
    expect(await markedAs(folder)).toBe(opens)
    sweep(folder, createdAt)
    expect(await markedAs(folder)).toBe(opens)
    expect(existsSync(join(folder, 'restore.unfinished'))).toBe(false)
    expect(readdirSync(folder).filter((name) => name.startsWith('gen-'))).toEqual(opens === 'new' ? ['gen-0002'] : [])
    expect(existsSync(join(generationFolder(folder, readCurrent(folder).database), 'unused'))).toBe(false)
  })
})

describe('what was set aside', () => {
  it('goes after 30 days, once the restored records were found right', async () => {
    const folder = await prepared()
    take(folder)
    sweep(folder, year)
    expect(existsSync(join(folder, 'levator.db'))).toBe(true)
    keepSwitched(folder)
    sweep(folder, '2026-04-01T09:30:00.000Z')
    expect(existsSync(join(folder, 'levator.db'))).toBe(true)
    sweep(folder, '2026-04-01T09:30:01.000Z')
    expect(existsSync(join(folder, 'levator.db'))).toBe(false)
    expect(switchBack(folder, year)).toBe(false)
    expect(await markedAs(folder)).toBe('new')
  })

  it('is never deleted where it is damaged, or where nothing says what it is', async () => {
    const folder = await prepared()
    take(folder, true)
    mkdirSync(join(folder, 'gen-0007'))
    writeFileSync(join(folder, 'gen-0007/levator.db'), 'of somebody’s own copy')
    keepSwitched(folder)
    sweep(folder, year)
    expect([existsSync(join(folder, 'levator.db')), existsSync(join(folder, 'gen-0007/levator.db'))]).toEqual([true, true])
  })

  it('is what an older pointer put back would open: it takes no generation away', async () => {
    const folder = await prepared()
    writeCurrent(folder, readCurrent(folder))
    cpSync(join(folder, 'current.json'), join(folder, 'older.json'))
    take(folder)
    for (const name of ['current.json', 'current.copy.json']) cpSync(join(folder, 'older.json'), join(folder, name))
    rmSync(join(folder, 'older.json'))
    sweep(folder, year)
    expect(existsSync(join(folder, 'gen-0002/levator.db'))).toBe(true)
    expect(await markedAs(folder)).toBe('old')
  })
})
