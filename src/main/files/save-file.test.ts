import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors'
import { saveNewFile, writeWithoutLinks } from './save-file'

let folder: string
const bytes = new TextEncoder().encode('%PDF new')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levator-save-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('saving a file', () => {
  it('writes it whole, for its owner only, and leaves nothing else behind', async () => {
    expect(await saveNewFile({ path: join(folder, 'a.pdf'), replace: false }, bytes)).toBe('a.pdf')
    expect(read('a.pdf')).toBe('%PDF new')
    expect(readdirSync(folder)).toEqual(['a.pdf'])
    if (process.platform !== 'win32') expect(statSync(join(folder, 'a.pdf')).mode & 0o777).toBe(0o600)
  })

  const disks: [string, (path: string, stillWanted?: () => void) => Promise<unknown>][] = [
    ['with links', (path, stillWanted) => saveNewFile({ path, replace: false }, bytes, stillWanted)],
    ['on a disk without links', (path, stillWanted) => writeWithoutLinks(path, bytes, stillWanted)],
  ]

  it.each(disks)('never replaces a file unasked, %s', async (_disk, save) => {
    writeFileSync(join(folder, 'a.pdf'), 'old')
    await expect(save(join(folder, 'a.pdf'))).rejects.toThrow(expect.objectContaining({ code: 'conflict' }))
    expect(read('a.pdf')).toBe('old')
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  it.each(disks)('leaves no file when it is not wanted any more, %s', async (_disk, save) => {
    const locked = () => {
      throw new AppError('locked', 'Levator is locked.')
    }
    await expect(save(join(folder, 'a.pdf'), locked)).rejects.toThrow(expect.objectContaining({ code: 'locked', message: 'Levator is locked.' }))
    expect(readdirSync(folder)).toEqual([])
  })

  it('replaces it when the dialog has asked', async () => {
    writeFileSync(join(folder, 'a.pdf'), 'old')
    await saveNewFile({ path: join(folder, 'a.pdf'), replace: true }, bytes)
    expect(read('a.pdf')).toBe('%PDF new')
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  it('saves on a disk without links', async () => {
    await writeWithoutLinks(join(folder, 'a.pdf'), bytes)
    expect(read('a.pdf')).toBe('%PDF new')
  })

  it.each<[string, () => string, RegExp]>([
    ['a folder that is gone', () => join(folder, 'gone', 'a.pdf'), /folder is no longer there.*Nothing was saved/],
    ['a folder that is a file', () => (writeFileSync(join(folder, 'file'), ''), join(folder, 'file', 'a.pdf')), /folder is no longer there/],
    ['a name that is too long', () => join(folder, `${'a'.repeat(300)}.pdf`), /name is too long/],
    ['a folder in the place of the file', () => (mkdirSync(join(folder, 'a.pdf')), join(folder, 'a.pdf')), /Nothing was saved|already a file/],
  ])('says what to do about %s and leaves nothing half-written', async (_what, path, message) => {
    const target = { path: path(), replace: true }
    const before = readdirSync(folder)
    await expect(saveNewFile(target, bytes)).rejects.toThrow(message)
    expect(readdirSync(folder)).toEqual(before)
  })
})
