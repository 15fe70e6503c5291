import classes from '../sheet.module.css'

const places = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** A score 0–10 as ten places, so many of them filled: can be counted in black and white. The number beside it says the same in words. */
export function Dots({ score }: { score: number }) {
  return (
    <svg className={classes.dots} viewBox="0 0 100 10" aria-hidden>
      {places.map((place) => (
        <circle key={place} cx={place * 10 - 5} cy={5} r={3.8} className={place <= score ? classes.dotFull : classes.dotEmpty} />
      ))}
    </svg>
  )
}
