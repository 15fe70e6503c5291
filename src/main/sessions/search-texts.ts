import { pointByCode } from '../../shared/reference/acupoints'
import { muscleById, regionLabel } from '../../shared/reference/anatomy'
import { groupOf, therapyLabel } from '../../shared/reference/therapies'
import type { SessionNotes } from '../../shared/contract/session-content'
import type { SearchField } from '../../shared/domain/search-snippet'
import type { DetailValue } from '../../shared/domain/therapy-details'
import { prepared, type ReadDb } from '../db/orm'
import { noteOf } from './queries'

export interface SessionKey {
  clientId: number
  id: number
}

/** What a session can be found by, in the words that are read on screen. */
export interface SearchText {
  field: SearchField
  text: string
}

/** The notes of a session, in the order of the page. */
export const noteTexts = ({ told, found, done, plan }: SessionNotes): SearchText[] => [
  { field: 'told', text: told }, { field: 'found', text: found }, { field: 'done', text: done }, { field: 'plan', text: plan },
]

export function notesToSearch(db: ReadDb, { id }: SessionKey): SearchText[] {
  return noteTexts(noteOf(db).get({ sessionId: id }) ?? { told: '', found: '', done: '', plan: '' })
}

interface Row {
  sessionId: number
  field: SearchField
  /** Of a vocabulary, or words of the therapist. */
  id: string | null
  /** Whose vocabulary the details are of. */
  therapyId: string | null
  details: string | null
  muscleId: string | null
  regionId: string | null
}

/** A JSON array of [client, session], for `json_each`. */
export const keysAsked = (keys: readonly SessionKey[]): string => JSON.stringify(keys.map(({ clientId, id }) => [clientId, id]))

const of = (table: string) => `from key k cross join ${table} t on t.client_id = k.client_id and t.session_id = k.session_id`

// An addendum stands beside what was signed first: its version is never 1, and most sessions have no other.
const rows = prepared((db) =>
  db.$client.prepare<[keys: string], Row>(
    `with key as materialized (select value ->> 0 as client_id, value ->> 1 as session_id from json_each(?))
     select k.session_id as sessionId, 'therapy' as field, null as id, t.therapy_id as therapyId, t.details, null as muscleId, null as regionId ${of('session_therapy')}
     union all select k.session_id, 'area', null, null, null, null, t.region_id ${of('session_area')}
     union all select k.session_id, 'therapy', null, t.therapy_id, t.details, t.muscle_id, t.region_id ${of('session_work')}
     union all select k.session_id, 'therapy', null, t.therapy_id, t.details, null, t.region_id ${of('session_cup')}
     union all select k.session_id, 'point', t.code, 'acupuncture', t.details, null, null ${of('session_point')}
     union all select k.session_id, 'mark', t.note, null, null, t.muscle_id, t.region_id ${of('session_stamp')}
     union all select k.session_id, 'activity', t.words, null, null, null, null ${of('session_activity')}
     union all select k.session_id, 'lot', trim(t.brand || ' ' || t.lot), null, null, null, null ${of('session_lot')}
     union all select k.session_id, 'complaint', c.title, null, null, null, null
       from key k cross join session s on s.client_id = k.client_id and s.id = k.session_id cross join complaint c on c.id = s.complaint_id
     union all select k.session_id, 'addendum', t.content ->> '$.text', null, null, null, null
       from key k cross join note_version v on v.session_id = k.session_id and v.version > 1 and v.kind = 'addendum' cross join note_text t on t.seq = v.seq`,
  ),
)

/** Everything but the notes of each session, each field once. Read together: one by one they take nearly twice as long. */
export function entriesToSearch(db: ReadDb, keys: readonly SessionKey[]): SearchText[][] {
  const found = new Map<number, Map<SearchField, Set<string>>>(keys.map(({ id }) => [id, new Map()]))
  for (const row of rows(db).all(keysAsked(keys))) {
    const fields = found.get(row.sessionId)
    const words = fields?.get(row.field) ?? new Set()
    for (const word of wordsOf(row)) words.add(word)
    fields?.set(row.field, words)
  }
  return [...found.values()].map((fields) => [...fields].map(([field, words]) => ({ field, text: [...words].filter(Boolean).join(', ') })))
}

function wordsOf({ field, id, therapyId, details, muscleId, regionId }: Row): string[] {
  return [
    field === 'therapy' && therapyId !== null ? therapyLabel(therapyId) : '',
    field === 'point' ? pointWords(id ?? '') : (id ?? ''),
    ...(therapyId === null || details === null ? [] : detailWords(therapyId, JSON.parse(details) as Record<string, DetailValue>)),
    muscleId === null ? '' : (muscleById(muscleId)?.label ?? ''),
    regionId === null ? '' : regionLabel(regionId),
  ]
}

/** "LI4 Hegu 合谷 Joining Valley". */
function pointWords(code: string): string {
  const point = pointByCode(code)
  if (point === undefined) return code
  const { pinyin, hanzi, hanziTraditional, english } = point
  return [...new Set([code, pinyin, hanzi, hanziTraditional, english ?? ''])].filter(Boolean).join(' ')
}

/** What was chosen or written; of a yes, what it says yes to. Numbers are not searched for. */
function detailWords(therapyId: string, details: Readonly<Record<string, DetailValue>>): string[] {
  return Object.entries(details).flatMap(([groupId, value]) => {
    const group = groupOf(therapyId, groupId)
    if (value === true) return group?.label ?? []
    if (Array.isArray(value)) return value.map((itemId) => group?.items.find((item) => item.id === itemId)?.label ?? itemId)
    return typeof value === 'string' ? value : []
  })
}
