export type SizeName = 'small' | 'clinic' | 'ten'

/** How much there is in a made practice. */
export interface PracticeSize {
  name: SizeName
  clients: number
  sessions: number
  /** Sessions of clients 1, 2 and so on: the same in every size, so that what is measured on them can be compared. */
  fixed: readonly number[]
  /** The signed versions beside their rows are kept of the newest so many sessions, and of all sessions of the clients above. */
  versions: number
}

/** `clinic` is a busy practice after twenty years; the others are a tenth and ten times of it. */
export const sizes: Readonly<Record<SizeName, PracticeSize>> = {
  small: { name: 'small', clients: 500, sessions: 15_000, fixed: [1000, 30], versions: Number.POSITIVE_INFINITY },
  clinic: { name: 'clinic', clients: 5000, sessions: 150_000, fixed: [1000, 30], versions: Number.POSITIVE_INFINITY },
  ten: { name: 'ten', clients: 50_000, sessions: 1_500_000, fixed: [1000, 30, 10_000], versions: 150_000 },
}

export const sizeNames = Object.keys(sizes) as SizeName[]

/** The first and the last day on which a made practice treats anybody. Its "now" is the morning after. */
export const firstDay = '2006-03-02'
export const lastDay = '2026-03-01'
export const now = '2026-03-02T09:30:00.000Z'
export const zone = 'Europe/London'

/** All that is invented follows from it. Uids, salts and keys are random all the same. */
export const seed = 20_261_127

/** Bytes that a session takes in the file with its share of all else, as measured: with the version that was signed, and without. */
const bytesPerSession = { signed: 9700, bare: 5300 }

/** Bytes of the database file, about. */
export function expectedBytes({ sessions, versions }: PracticeSize): number {
  const signed = Math.min(sessions, versions)
  return signed * bytesPerSession.signed + (sessions - signed) * bytesPerSession.bare
}
