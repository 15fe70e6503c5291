import { z } from 'zod'

/**
 * Palpated tension, 0 (soft) to 4 (rigid). Our own scale: no published palpation scale of resting muscle tension was found,
 * and the app says so. Grades and their wording: `reference/mobility.json`, scale `tension-palpation`.
 */
export const Tension = z.int('Tension is a whole number from 0 to 4.').min(0, 'Tension is 0 to 4.').max(4, 'Tension is 0 to 4.')
export type Tension = z.infer<typeof Tension>

/** Numeric rating of pain now, 0 (none) to 10 (worst imaginable). Measure `nrs-pain-now` of `reference/outcomes.json`. */
export const Pain = z.int('Pain is a whole number from 0 to 10.').min(0, 'Pain is 0 to 10.').max(10, 'Pain is 0 to 10.')
export type Pain = z.infer<typeof Pain>
