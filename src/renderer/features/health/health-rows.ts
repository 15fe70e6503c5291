import type { ClientCondition, ClientHealth, ClientMedicine } from '../../../shared/contract/clients'

/** An entry of a list that has no ids of its own, with one that lasts as long as the form is open. */
export type Row<T> = T & { row: string }

export interface HealthRows {
  conditions: Row<ClientCondition>[]
  medicines: Row<ClientMedicine>[]
}

/** A row that the list did not have. */
export const newRow = <T extends object>(entry: T): Row<T> => ({ ...entry, row: crypto.randomUUID() })

/**
 * The entries with the ids of the rows they were before: of one that says the same; of those left over, in their order, where there are
 * as many as before and only their content is another.
 */
function rowsOf<T extends object>(entries: readonly T[], known: readonly Row<T>[]): Row<T>[] {
  const left = [...known]
  const taken = entries.map((entry) => {
    const at = left.findIndex((it) => isSame(it, entry))
    return at < 0 ? undefined : left.splice(at, 1)[0]
  })
  const isAsLong = entries.length === known.length
  return entries.map((entry, at) => {
    const before = taken[at] ?? (isAsLong ? left.shift() : undefined)
    return before === undefined ? newRow(entry) : { ...entry, row: before.row }
  })
}

const isSame = <T extends object>(row: Row<T>, entry: T): boolean => (Object.keys(entry) as (keyof T)[]).every((key) => JSON.stringify(row[key]) === JSON.stringify(entry[key]))

export const noRows: HealthRows = { conditions: [], medicines: [] }

export const withRows = ({ conditions, medicines }: ClientHealth, known: HealthRows): HealthRows => ({
  conditions: rowsOf(conditions, known.conditions),
  medicines: rowsOf(medicines, known.medicines),
})

const entryOf = <T extends object>({ row: _row, ...entry }: Row<T>) => entry

export const withoutRows = ({ conditions, medicines }: HealthRows): ClientHealth => ({ conditions: conditions.map(entryOf), medicines: medicines.map(entryOf) })

/** Null where the row was removed: what is still typed in it goes with it. */
export function changedRow<T extends object>(rows: readonly Row<T>[], row: string, changes: Partial<T>): Row<T>[] | null {
  return rows.some((it) => it.row === row) ? rows.map((it) => (it.row === row ? { ...it, ...changes } : it)) : null
}
