import type { Traces } from '../../shared/contract/retention'
import { AppError } from '../../shared/errors'
import { requireClient } from '../clients/read'
import type { Clock } from '../clock'
import { isDiskFull } from '../db/errors'
import type { ReadDb, WriteDb } from '../db/orm'
import type { Handlers } from '../handler-types'
import { destroyClient } from './erase'
import { markOf, requireNotHeld, setMark } from './marks'
import { requireSameName } from './name'
import { dueClients, markedClients, retentionOf } from './queries'
import { scrub } from './scrub'
import { erasableAt } from './wait'

export const retention: Handlers['retention'] = {
  due: (_input, db, clock) => dueClients(db, clock),
  marked: (_input, db, clock) => markedClients(db, clock),
  ofClient: ({ clientId }, db, clock) => retentionOf(db, clock, clientId),
  hold: ({ id, reason }, db) => setMark(db, id, { hold: reason, askedAt: null, ground: null }),
  release: ({ id }, db) => setMark(db, id, { hold: '' }),
  askErasure: ({ id, ground }, db, clock) => {
    requireNotHeld(markOf(db, id))
    return setMark(db, id, { askedAt: clock.now(), ground })
  },
  cancelErasure: ({ id }, db) => setMark(db, id, { askedAt: null, ground: null }),
  erase: async ({ id, passphrase, name }, { vault, backups, clock }) => {
    const { orm } = vault.requireOpen()
    requireErasable(orm, clock, id)
    requireSameName(requireClient(orm, id), name)
    await vault.prove(passphrase)
    await backups.whileNoneIsMade(() => {
      if (vault.requireOpen().orm !== orm) throw new AppError('locked', 'Levator was locked before the record was destroyed. Nothing was changed. Try again.')
      // Deriving the key took a second, ending a backup perhaps more: asked again.
      destroyClient(orm, clock, id, requireErasable(orm, clock, id))
    })
    return { traces: tracesLeft(orm) }
  },
}

/** It is destroyed whatever becomes of this: upkeep tries again, and writes into the log of faults why it cannot. */
function tracesLeft(orm: WriteDb): Traces {
  try {
    return scrub(orm)
  } catch (error) {
    return isDiskFull(error) ? 'until-room' : 'until-read'
  }
}

/** @returns the ground that was given with the first step @throws AppError 'not_found', 'refused' */
function requireErasable(db: ReadDb, clock: Clock, id: number) {
  const mark = markOf(db, id)
  requireNotHeld(mark)
  if (mark.askedAt === null || mark.ground === null) throw new AppError('refused', 'Nobody asked to destroy this record. Ask first; it can be destroyed a day later.')
  if (clock.now() < erasableAt(db, id, mark.askedAt)) {
    throw new AppError('refused', 'Less than a day has passed since it was asked to destroy this record. Nothing was changed. Wait until the time shown beside it.')
  }
  return mark.ground
}
