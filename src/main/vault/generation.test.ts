import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createdAt, makeVault, outcomeOf, passphrase, temporaryFolder } from '../../../test/helpers/vault'
import { vaultState } from './folder'
import { type Current, freeGeneration, readCurrent, thinningPaused, writeCurrent } from './generation'
import { vaultFiles } from './layout'
import { openPractice } from './open-practice'

const files = ['current.json', 'current.copy.json'] as const
const switched: Current = {
  database: 2,
  header: 1,
  switched: { at: createdAt, from: { database: 1, header: 1 }, madeAt: createdAt, kept: false },
  aside: [{ generation: 1, since: createdAt, damaged: false }],
}

/** A practice whose newest records lie in the second generation; the first holds none of them. */
async function switchedPractice(): Promise<string> {
  const { folder } = await makeVault()
  const practice = await openPractice(folder, { passphrase })
  practice.close()
  mkdirSync(join(folder, 'gen-0002'))
  cpSync(join(folder, 'levator.db'), join(folder, 'gen-0002/levator.db'))
  writeCurrent(folder, switched)
  const newer = await openPractice(folder, { passphrase })
  newer.db.exec("create table marker (text text); insert into marker values ('newest')")
  newer.close()
  return folder
}

const openedMarker = async (folder: string): Promise<unknown> => {
  const practice = await openPractice(folder, { passphrase })
  try {
    return practice.db.prepare("select name from sqlite_master where name = 'marker'").pluck().get()
  } finally {
    practice.close()
  }
}

describe('the generation in use', () => {
  it('is the data folder itself while nothing was ever restored', async () => {
    const { folder } = await makeVault()
    expect(vaultFiles(folder)).toMatchObject({ database: join(folder, 'levator.db'), header: join(folder, 'vault.json') })
    expect(existsSync(join(folder, 'current.json'))).toBe(false)
    expect([freeGeneration(folder), thinningPaused(folder)]).toEqual([2, false])
  })

  it('is opened where the pointer says, by the key files it names', async () => {
    const folder = await switchedPractice()
    expect(vaultFiles(folder)).toMatchObject({ database: join(folder, 'gen-0002/levator.db'), headerCopy: join(folder, 'vault.copy.json') })
    expect(await openedMarker(folder)).toBe('marker')
    expect(readCurrent(folder)).toEqual(switched)
    expect([freeGeneration(folder), thinningPaused(folder)]).toEqual([3, true])
  })

  it.each(files)('is known although %s is lost or damaged', async (name) => {
    const folder = await switchedPractice()
    writeFileSync(join(folder, name), 'bit rot')
    expect(await openedMarker(folder)).toBe('marker')
    rmSync(join(folder, name))
    expect(await openedMarker(folder)).toBe('marker')
  })

  it.each<[what: string, spoil: (folder: string) => void]>([
    ['both are gone', (folder) => files.forEach((name) => rmSync(join(folder, name)))],
    ['both are damaged', (folder) => files.forEach((name) => writeFileSync(join(folder, name), '{'))],
    ['one is gone and the other changed by hand', (folder) => {
      rmSync(join(folder, files[1]))
      writeFileSync(join(folder, files[0]), readFileSync(join(folder, files[0]), 'utf8').replace('"database": 2', '"database": 1'))
    }],
  ])('is never guessed at: when %s, nothing is opened and nothing written', async (_what, spoil) => {
    const folder = await switchedPractice()
    spoil(folder)
    expect(vaultState(folder)).toBe('damaged')
    await expect(openPractice(folder, { passphrase })).rejects.toMatchObject({ code: 'damaged', message: expect.stringMatching(/current\.json/) })
    expect(files.filter((name) => existsSync(join(folder, name)) && readFileSync(join(folder, name), 'utf8').includes('"database": 2'))).toEqual([])
  })

  it('that has lost its key files is damage, not a first run', async () => {
    const folder = await switchedPractice()
    for (const name of ['vault.json', 'vault.copy.json']) rmSync(join(folder, name))
    expect(vaultState(folder)).toBe('damaged')
  })

  it('written by a newer Levator is refused in its own words', async () => {
    const folder = await switchedPractice()
    const pointer = { format: 'levator-current', somethingNew: true, version: 2 }
    const text = JSON.stringify({ ...pointer, checksum: createHash('sha256').update(JSON.stringify(pointer)).digest('hex') })
    for (const name of files) writeFileSync(join(folder, name), text)
    await expect(openPractice(folder, { passphrase })).rejects.toMatchObject({ code: 'damaged', message: expect.stringMatching(/newer Levator/) })
  })

  it('never takes a number twice', () => {
    const folder = temporaryFolder()
    expect(freeGeneration(join(folder, 'nowhere'))).toBe(2)
    for (const name of ['gen-0007', 'gen-12', 'gen-0001', 'generation']) mkdirSync(join(folder, name))
    expect(freeGeneration(folder)).toBe(8)
  })
})

it('a switch whose first file cannot be written leaves the generation before it', async () => {
  const folder = await switchedPractice()
  mkdirSync(join(folder, 'current.json.tmp'))
  expect(await outcomeOf(() => writeCurrent(folder, { ...switched, database: 1 })).catch((error: unknown) => String(error))).not.toBe('done')
  expect(readCurrent(folder).database).toBe(2)
})
