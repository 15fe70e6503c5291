import classes from './rating-row.module.css'

interface Props {
  label: string
  /** 0 to 10; null = not rated. */
  value: number | null
  onChange: (value: number | null) => void
}

const grades = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** Eleven cells, one press each; pressing the chosen one takes the rating away. */
export function RatingRow({ label, value, onChange }: Props) {
  return (
    <div className={classes.row} role="group" aria-label={label}>
      {grades.map((grade) => (
        <button
          key={grade}
          type="button"
          className={classes.cell}
          aria-pressed={grade === value}
          onClick={() => onChange(grade === value ? null : grade)}
        >
          {grade}
        </button>
      ))}
    </div>
  )
}
