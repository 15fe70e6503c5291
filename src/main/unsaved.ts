import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** What the page saves by itself while somebody types: whole fields, so that the same save may be done again. */
const automatic: ReadonlySet<string> = new Set(['sessions.save', 'clients.update', 'clients.setHealth', 'complaints.update', 'documents.saveText', 'settings.update'])

/** More than any screen can have unsaved at once; in characters of JSON. */
const most = { saves: 50, characters: 8_000_000 }

export interface Save {
  path: string
  input: unknown
  /** Which record it is, beyond its number: after a restore another may have that. Left out where there is but one. */
  of?: string
}

/**
 * Saves that the disk refused, for as long as the app runs. They outlive the lock only in a form that nothing but the practice's own key
 * opens: a key made from it seals them, and is wiped with the page.
 */
export interface Unsaved {
  /** The practice is open. `dataKey` stays the caller's. */
  begin(dataKey: Buffer): void
  /** Keeps it, in place of an earlier save of the same fields. Nothing while no practice is open. */
  refused(save: Save): void
  /** The disk took what replaces it. */
  taken(save: Save): void
  /** Everything that was refused in this practice, the oldest first; no longer kept here. */
  take(): Save[]
  /** The page is gone: nothing more comes, and what is kept can be read by nobody until the practice is unlocked. */
  end(): void
}

export function createUnsaved(): Unsaved {
  const sealed = new Map<string, Buffer>()
  let key: Buffer | null = null
  /** Of the practice that is open: the records of two have the same numbers. */
  let practice = ''

  /** Of what was refused, the fields that the disk has newer by now. */
  function dropFields(fields: string, box: Buffer, sealing: Buffer, { input }: Save): void {
    const text = open(sealing, box)
    const newer = changesOf(input)
    if (text === null || newer === null) return
    const kept = JSON.parse(text) as Save
    const older = changesOf(kept.input) ?? {}
    const left = Object.fromEntries(Object.entries(older).filter(([name]) => !(name in newer)))
    if (Object.keys(left).length === Object.keys(older).length) return
    sealed.delete(fields)
    if (Object.keys(left).length === 0) return
    const rest: Save = { ...kept, input: { ...(kept.input as object), changes: left } }
    sealed.set(fieldsOf(practice, rest), seal(sealing, Buffer.from(JSON.stringify(rest), 'utf8')))
  }

  const end = () => {
    key?.fill(0)
    key = null
  }
  return {
    begin(dataKey) {
      end()
      key = Buffer.from(hkdfSync('sha256', dataKey, '', 'levator unsaved text v1', 32))
      practice = Buffer.from(hkdfSync('sha256', dataKey, '', 'levator unsaved text of v1', 16)).toString('hex')
    },
    refused(save) {
      if (key === null || !automatic.has(save.path)) return
      const text = JSON.stringify(save)
      if (text.length > most.characters || sealed.size >= most.saves) return
      sealed.delete(fieldsOf(practice, save))
      sealed.set(fieldsOf(practice, save), seal(key, Buffer.from(text, 'utf8')))
    },
    taken(save) {
      if (key === null || !automatic.has(save.path)) return
      sealed.delete(fieldsOf(practice, save))
      for (const [fields, box] of sealed) {
        if (isSameRecord(fields, fieldsOf(practice, save))) dropFields(fields, box, key, save)
      }
    },
    take() {
      const saves: Save[] = []
      for (const [fields, box] of sealed) {
        const text = key === null ? null : open(key, box)
        // Of another practice: it waits for that one.
        if (text === null) continue
        sealed.delete(fields)
        saves.push(JSON.parse(text) as Save)
      }
      return saves
    },
    end,
  }
}

/** Which fields of which record a save replaces. Of a mark of the practice, what tells the record from others, and field names only: this stays readable. */
function fieldsOf(practice: string, { path, input, of }: Save): string {
  const { id = null, clientId = null, kind = null, changes = null } = (input ?? {}) as Record<string, unknown>
  return JSON.stringify([practice, path, of ?? null, id, clientId, kind, typeof changes === 'object' && changes !== null ? Object.keys(changes).toSorted() : null])
}

const isSameRecord = (one: string, other: string): boolean => {
  const record = (fields: string) => JSON.stringify((JSON.parse(fields) as unknown[]).slice(0, 6))
  return record(one) === record(other)
}

function changesOf(input: unknown): Record<string, unknown> | null {
  const { changes = null } = (input ?? {}) as Record<string, unknown>
  return typeof changes === 'object' && changes !== null ? (changes as Record<string, unknown>) : null
}

const nonceBytes = 12
const tagBytes = 16

function seal(key: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  plain.fill(0)
  return Buffer.concat([nonce, cipher.getAuthTag(), text])
}

/** Null: sealed by another key. */
function open(key: Buffer, box: Buffer): string | null {
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, nonceBytes))
  decipher.setAuthTag(box.subarray(nonceBytes, nonceBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(box.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
