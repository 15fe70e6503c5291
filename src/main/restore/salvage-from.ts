import { join } from 'node:path'
import type { Salvage } from '../../shared/contract/restore'
import type { Clock } from '../clock'
import type { DatabaseKey } from '../db/key'
import { closeDatabase, openDatabase } from '../db/open'
import { ormOf } from '../db/orm'
import { withDamagedCopy } from './damaged-copy'
import { salvage } from './salvage'

const nothing: Salvage = { sessions: 0, clients: 0, lostSessions: 0, lostClients: 0, mayBeMore: true }

interface Into {
  /** Holds the unpacked backup. */
  scratch: string
  key: DatabaseKey
  clock: Clock
}

/** Brings what is newer in the closed records `old` into the unpacked backup. @returns null where they are whole @throws what the disk says */
export function salvageFrom(old: string, { scratch, key, clock }: Into): Salvage | null {
  const found = withDamagedCopy(old, join(scratch, 'damaged'), key, (damaged) => {
    const into = openDatabase(join(scratch, 'levator.db'), key, { create: false })
    try {
      return salvage({ damaged: ormOf(damaged), into: ormOf(into), clock })
    } finally {
      closeDatabase(into)
    }
  })
  if (found === 'whole') return null
  return found === 'unreadable' ? nothing : found
}
