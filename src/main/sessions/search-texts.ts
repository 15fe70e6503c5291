import { pointByCode } from '../../shared/reference/acupoints'
import { muscleById, regionLabel } from '../../shared/reference/anatomy'
import { groupOf, therapyLabel } from '../../shared/reference/therapies'
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

export function notesToSearch(db: ReadDb, { id }: SessionKey): SearchText[] {
  const { told = '', found = '', done = '', plan = '' } = noteOf(db).get({ sessionId: id }) ?? {}
  return [{ field: 'told', text: told }, { field: 'found', text: found }, { field: 'done', text: done }, { field: 'plan', text: plan }]
}

interface Row {
  field: SearchField
  /** Of a vocabulary, or words of the therapist. */
  id: string | null
  /** Whose vocabulary the details are of. */
  therapyId: string | null
  details: string | null
  muscleId: string | null
  regionId: string | null
}

const of = 'where client_id = @clientId and session_id = @id'

const rows = prepared((db) =>
  db.$client.prepare<[SessionKey], Row>(
    `select 'therapy' as field, null as id, therapy_id as therapyId, details, null as muscleId, null as regionId from session_therapy ${of}
     union all select 'area', null, null, null, null, region_id from session_area ${of}
     union all select 'therapy', null, therapy_id, details, muscle_id, region_id from session_work ${of}
     union all select 'therapy', null, therapy_id, details, null, region_id from session_cup ${of}
     union all select 'point', code, 'acupuncture', details, null, null from session_point ${of}
     union all select 'mark', note, null, null, muscle_id, region_id from session_stamp ${of}
     union all select 'activity', words, null, null, null, null from session_activity ${of}
     union all select 'lot', trim(brand || ' ' || lot), null, null, null, null from session_lot ${of}
     union all select 'complaint', c.title, null, null, null, null from session s join complaint c on c.id = s.complaint_id
       where s.client_id = @clientId and s.id = @id
     union all select 'addendum', t.content ->> '$.text', null, null, null, null from note_version v join note_text t on t.seq = v.seq
       where v.session_id = @id and v.kind = 'addendum'`,
  ),
)

/** Everything but the notes; each field once. */
export function entriesToSearch(db: ReadDb, key: SessionKey): SearchText[] {
  const found = new Map<SearchField, Set<string>>()
  for (const row of rows(db).all(key)) {
    const words = found.get(row.field) ?? new Set()
    for (const word of wordsOf(row)) words.add(word)
    found.set(row.field, words)
  }
  return [...found].map(([field, words]) => ({ field, text: [...words].filter(Boolean).join(', ') }))
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
