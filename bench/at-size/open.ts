import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { migrate } from '../../src/main/db/migrate'
import { openDatabase } from '../../src/main/db/open'
import { vaultFiles } from '../../src/main/vault/layout'
import { openTestPractice, type TestPractice } from '../../test/helpers/practice'
import type { MadePractice } from '../size/practice-folder'
import { now } from '../size/sizes'

/** A practice of some size behind the dispatcher, as the built app sets it up. */
export interface SizedPractice extends TestPractice {
  /** A session of client 2, signed. */
  aSession: number
}

/** A copy of a made practice, so that the kept one stays as it is. `close` removes it. */
export function openSized({ folder, key }: MadePractice): SizedPractice {
  // As main/index.ts: without it zod would be faster than in the app.
  z.config({ jitless: true })
  const copy = mkdtempSync(join(tmpdir(), 'levator-size-'))
  const file = join(copy, 'levator.db')
  copyFileSync(vaultFiles(folder).database, file)
  const db = openDatabase(file, key, { create: false })
  migrate(db)
  const close = () => {
    // Nothing of it is kept, so the log need not be written into the file.
    db.close()
    rmSync(copy, { recursive: true, force: true })
  }
  const practice = openTestPractice({ checkOutput: false, database: { db, file, key, close } })
  practice.clock.set(now)
  const aSession = db.prepare<[], number>("select id from session where client_id = 2 and status = 'signed' order by id limit 1 offset 20").pluck().get() ?? 0
  return { ...practice, aSession }
}
