import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openTestDb } from '../helpers/database'

const canary = 'bullfinch-canary-90210'

/** What SQLite keeps open and already unlinked: no folder listing shows it, a disk image does. */
function spilled(): Buffer {
  const open = readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [{ fd, target: readlinkSync(`/proc/self/fd/${fd}`) }]
    } catch {
      // Closed while we were looking.
      return []
    }
  })
  return Buffer.concat(open.filter(({ target }) => target.includes('etilqs')).map(({ fd }) => readFileSync(`/proc/self/fd/${fd}`)))
}

/** Sorts and copies more than the cache holds, and looks at the disk in the middle of it. */
function workHard(tempStore: 'as opened' | 'FILE'): Buffer {
  const { db, close } = openTestDb()
  try {
    if (tempStore === 'FILE') db.pragma('temp_store = FILE')
    db.pragma('cache_size = 10')
    db.exec('CREATE TABLE canary (text TEXT)')
    const insert = db.prepare('INSERT INTO canary VALUES (?)')
    db.transaction(() => {
      for (let i = 0; i < 6000; i++) insert.run(`${(i * 7919) % 6000} ${canary} ${'x'.repeat(1000)}`)
    })()
    db.exec('CREATE TEMP TABLE copy AS SELECT text FROM canary')
    const rows = db.prepare('SELECT text FROM copy ORDER BY text').iterate()
    rows.next()
    const found = spilled()
    rows.return?.()
    return found
  } finally {
    close()
  }
}

if (process.platform === 'linux') {
  it('sorting and temporary tables put nothing on the disk', () => expect(workHard('as opened')).toHaveLength(0))

  // The negative control: the same work with SQLite's default leaks, so the test above can fail.
  it('with SQLite’s default they would, in plain text', () => expect(workHard('FILE').includes(canary)).toBe(true))
}
