import { z } from 'zod'
import { Day } from '../domain/day-schema'
import { command, query } from './define'
import { SessionLot } from './session-content'

export const SupplyBoxId = z.int().positive()

/** A box of needles, blades or cups as its label says. `cup`: single-use cups, or the batch of a steriliser. */
export const SupplyDetails = SessionLot
export type SupplyDetails = z.infer<typeof SupplyDetails>

export const SupplyBox = z.strictObject({
  id: SupplyBoxId,
  ...SupplyDetails.shape,
  openedOn: Day,
  /** Used up or thrown away: no longer offered. */
  finishedOn: Day.nullable(),
})
export type SupplyBox = z.infer<typeof SupplyBox>

const ById = z.strictObject({ id: SupplyBoxId })

export const supplies = {
  /** Boxes in use or finished ones, newest first. An expired box is among those in use until it is finished: whoever shows it says so. */
  list: query(z.strictObject({ finished: z.boolean() }), z.array(SupplyBox)),
  /** A box opened today. `conflict` when a box of this kind, brand and lot is in use already. */
  add: command(SupplyDetails, SupplyBox),
  /** Corrects what was read off the label. Sessions keep what they recorded. */
  update: command(z.strictObject({ id: SupplyBoxId, changes: SupplyDetails.partial() }), SupplyBox),
  finish: command(ById, SupplyBox),
  bringBack: command(ById, SupplyBox),
}
