import type { ErasureGround } from '../../shared/domain/retention'
import { requireClient } from '../clients/read'
import type { Clock } from '../clock'
import { recordEvent } from '../audit/events'
import { quoted, tablesAboutClient } from '../db/about-client'
import type { WriteDb } from '../db/orm'
import { erasure } from '../db/schema/retention'
import { keepUsedIds } from '../db/used-ids'
import { forgetPlace } from '../place/queries'
import { forgetWeeks } from '../progress/weeks'
import { forgetIndexed } from '../search/forget'
import { rememberScrub } from '../settings/scrub-pending'

/** Stay, because the history would not hold without them: numbers, moments and fingerprints, no word and no name. */
const kept = new Set(['note_version', 'erasure'])

/** That a record was destroyed, when and why. */
export type Erasure = typeof erasure.$inferSelect

/**
 * Destroys everything about a client, in one transaction: every row of every table that tells of the client, the words of the index, the
 * texts of signed versions with their salts. What stays is that it was done, when and why.
 */
export function destroyClient(db: WriteDb, clock: Clock, id: number, ground: ErasureGround): void {
  const { uid } = requireClient(db, id)
  const destroy = () => {
    destroyRows(db, { clientId: id, clientUid: uid, at: clock.now(), zone: clock.zone(), ground })
    recordEvent(db, clock, 'retention.erase', id, ground)
  }
  db.$client.transaction(destroy).immediate()
}

/** The same in the caller's transaction, who also writes the line of the log. */
export function destroyRows(db: WriteDb, destroyed: Erasure): void {
  const { clientId: id } = destroyed
  // First: triggers let go of signed rows only where this stands.
  db.insert(erasure).values(destroyed).run()
  keepUsedIds(db)
  db.$client.pragma('defer_foreign_keys = ON')
  forgetIndexed(db, id)
  forgetWeeks(db, id)
  forgetPlace(db)
  for (const { table, where } of tablesAboutClient(db.$client)) {
    if (!kept.has(table)) db.$client.prepare(`delete from ${quoted(table)} where ${where}`).run(id)
  }
  rememberScrub(db)
}
