/** The record that an automatic save is about, by the query that reads it. */
interface About {
  path: 'clients.get' | 'complaints.get' | 'sessions.get'
  id: number
}

export interface RecordsKnown {
  /** A reply came: what it says of which record has which number is kept in mind. */
  heard(path: string, value: unknown): void
  /** What tells the record of a save from any other that may come to have its number; undefined where it was never read. */
  of(about: About): string | undefined
  /** Another practice may be opened. */
  forget(): void
}

/** Null: of the practice as a whole, there is but one. */
export function recordOf(path: string, input: unknown): About | null {
  const { id, clientId } = (input ?? {}) as { id?: unknown; clientId?: unknown }
  if (path === 'documents.saveText') return typeof clientId === 'number' ? { path: 'clients.get', id: clientId } : null
  const feature = path.split('.')[0]
  const about = feature === 'clients' || feature === 'complaints' || feature === 'sessions' ? (`${feature}.get` as const) : null
  return about !== null && typeof id === 'number' ? { path: about, id } : null
}

/** Numbers may be given again, after a restore; these are not: the uid of a client or session, the moment at which a complaint was written down. */
export function identityOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { uid, createdAt } = value as { uid?: unknown; createdAt?: unknown }
  return typeof uid === 'string' ? uid : typeof createdAt === 'string' ? createdAt : undefined
}

export function createRecordsKnown(): RecordsKnown {
  const known = new Map<string, string>()
  const keyOf = ({ path, id }: About) => `${path} ${id}`

  function hear(path: string, value: unknown): void {
    const about = recordOf(path, value)
    const identity = identityOf(value)
    if (about !== null && identity !== undefined) known.set(keyOf(about), identity)
  }

  return {
    heard(path, value) {
      if (path === 'complaints.ofClient' && Array.isArray(value)) for (const each of value) hear(path, each)
      else hear(path, value)
    },
    of: (about) => known.get(keyOf(about)),
    forget: () => known.clear(),
  }
}
