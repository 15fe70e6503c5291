import classes from './signed.module.css'

interface Row {
  key: string
  name: string
  /** Said below the name, one line each. */
  details?: readonly string[]
  values: readonly string[]
}

/** A table of a signed session: what was examined, and its values. */
export function SignedTable({ caption, head, rows }: { caption: string; head: readonly string[]; rows: readonly Row[] }) {
  return (
    <table className={classes.table}>
      <caption className={classes.heading}>{caption}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, details = [], values }) => (
          <tr key={key}>
            <th scope="row">
              <bdi>{name}</bdi>
              {details.map((line) => (
                <span key={line} className={classes.detail}>
                  {line}
                </span>
              ))}
            </th>
            {values.map((value, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the columns never change
              <td key={index}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
