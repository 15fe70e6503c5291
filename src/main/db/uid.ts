import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock'

/** A UUIDv7: unique wherever the record is exported to, and sorted by the moment it was made. */
export function newUid(clock: Clock): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.parse(clock.now()), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
