import { logoLimits } from '../../shared/domain/logo-limits'
import { refuseFields } from '../../shared/errors'
import { prepared, type ReadDb, type WriteDb } from '../db/orm'
import { practiceLogo } from '../db/schema/settings'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const stored = prepared((db) => db.select({ bytes: practiceLogo.bytes }).from(practiceLogo).prepare())

/** The practice's picture as base64 of a PNG; null = none. */
export const readLogo = (db: ReadDb): string | null => stored(db).get()?.bytes.toString('base64') ?? null

/** @throws AppError 'invalid_input': what the page made is looked at again, because it is printed on every document */
export function writeLogo(db: WriteDb, png: string | null): void {
  db.delete(practiceLogo).run()
  if (png === null) return
  const bytes = Buffer.from(png, 'base64')
  const isPng = bytes.subarray(0, 8).equals(signature) && bytes.toString('latin1', 12, 16) === 'IHDR' && bytes.length > 33
  const fits = isPng && bytes.readUInt32BE(16) <= logoLimits.width && bytes.readUInt32BE(20) <= logoLimits.height && bytes.length <= logoLimits.bytes
  if (!fits) refuseFields({ png: `The picture must be a PNG of at most ${logoLimits.width} × ${logoLimits.height} pixels and ${logoLimits.bytes / 1000} KB.` })
  db.insert(practiceLogo).values({ id: 1, mediaType: 'image/png', bytes }).run()
}
