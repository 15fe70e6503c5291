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

/** Of all the time that it takes: what copying takes, and what is done when it is known whether anything is wrong with them. */
const shares = { copied: 0.1, checked: 0.3 }

/**
 * Brings what is newer in the closed records `old` into the unpacked backup.
 *
 * @param told how much of it is done, 0 to 1
 * @returns null where they are whole
 * @throws what the disk says
 */
export function salvageFrom(old: string, { scratch, key, clock }: Into, told: (share: number) => void): Salvage | null {
  told(0)
  const copied = () => told(shares.copied)
  const found = withDamagedCopy(old, { place: join(scratch, 'damaged'), key, copied }, (damaged) => {
    told(shares.checked)
    const into = openDatabase(join(scratch, 'levator.db'), key, { create: false })
    try {
      return salvage({ damaged: ormOf(damaged), into: ormOf(into), clock }, (share) => told(shares.checked + (1 - shares.checked) * share))
    } finally {
      closeDatabase(into)
    }
  })
  if (found === 'whole') return null
  return found === 'unreadable' ? nothing : found
}
