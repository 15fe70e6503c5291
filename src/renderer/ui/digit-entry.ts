/** A second digit within this time belongs to the first: 1, 0 is ten. */
const togetherMs = 800

export interface DigitStep {
  value: number
  /** A further digit could still make another step of the scale, so the focus must not move on yet. */
  waits: boolean
}

/** What a typed digit means on a scale: "1" then "0" is 10 where the scale goes that far. Null: not a step of the scale. */
export function digitStep(
  values: readonly number[],
  before: { value: number; at: number } | null,
  digit: number,
  at: number,
): DigitStep | null {
  if (before !== null && at - before.at < togetherMs) {
    const together = before.value * 10 + digit
    if (before.value > 0 && values.includes(together)) return { value: together, waits: false }
  }
  if (!values.includes(digit)) return null
  return { value: digit, waits: digit > 0 && values.some((value) => value >= digit * 10 && value <= digit * 10 + 9) }
}
