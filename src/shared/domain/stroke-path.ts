import { z } from 'zod'

/** Longest path of one stroke, in characters: far above what a hand draws without lifting the pen. */
const longest = 40_000

/**
 * A stroke of the pen as it is kept: "x,y,p x,y,p …". x and y are tenths of a unit of the body figure, p is the pressure 0–100.
 * Plain numbers, so that nothing drawn can ever be read as markup.
 */
export const StrokePath = z
  .string()
  .max(longest, 'This stroke is too long. Lift the pen now and then.')
  .regex(/^-?\d{1,4},\d{1,5},\d{1,3}( -?\d{1,4},\d{1,5},\d{1,3})*$/, 'This is not a stroke of the pen.')
export type StrokePath = z.infer<typeof StrokePath>
