import { requireClient } from '../clients/read'
import { quoted, tablesAboutClient } from '../db/about-client'
import type { ReadDb } from '../db/orm'

/** What each table holds, in the words of the page that goes with the package. Those missing here hold nothing that was written about the client. */
export const tableWords: Readonly<Record<string, string>> = {
  client: 'The client: names, ways to reach the client and others, doctor, occupation, notes.',
  client_condition: 'Conditions that matter for safety.',
  client_medicine: 'Medicines.',
  complaint: 'Complaints: what the client came for.',
  complaint_item: 'Of a complaint: areas, causes, what makes it worse or better, what it gets in the way of, red flags.',
  complaint_outcome: 'Figures worked out from the signed sessions of a complaint.',
  consent: 'Consents, with the words agreed to and the strokes of a signature.',
  document_text: 'Letters and sheets as changed by hand.',
  note_text: 'Every signed version word for word, with the salt that its fingerprint is made with.',
  note_version: 'When and as what each version was signed; its fingerprint and its link to the version before it.',
  retention_mark: 'Whether the record is held, or asked to be destroyed.',
  session: 'Sessions: when, what state, pain, next visit.',
  session_activity: 'Activities in the client’s own words, with scores.',
  session_area: 'Areas of the body examined: tension, pain and findings on arrival and at the end.',
  session_cup: 'Cups, by their place on the body figure.',
  session_effect: 'Figures worked out from signed sessions: change of tension and pain, by what was done.',
  session_flag: 'Sessions pinned or starred.',
  session_lot: 'Supplies used, by lot.',
  session_movement: 'Movements measured before and after.',
  session_note: 'Notes: what the client told, what was found, what was done, the plan.',
  session_override: 'Reasons to go on although a safety notice said stop.',
  session_point: 'Acupoints used.',
  session_score: 'Scores of questionnaires and ratings.',
  session_stamp: 'Marks on the body figure.',
  session_stroke: 'Lines drawn on the body figure.',
  session_therapy: 'Therapies of a session with their details.',
  session_undo: 'Of a session not signed yet: earlier states of what was typed.',
  session_work: 'What was done in one area.',
}

/** Tables about a client in which nothing about the client is written down: what is still to be worked out, and what is left once it is destroyed. */
export const withoutContent: ReadonlySet<string> = new Set(['search_pending', 'effect_pending', 'review_due', 'erasure'])

export interface AccessData {
  format: 'levator-subject-access/1'
  madeAt: string
  clientUid: string
  /** What each table holds, by its name. */
  meaning: Record<string, string>
  tables: Record<string, Record<string, unknown>[]>
}

/** Everything that is stored about a client, table by table, each value exactly as it is stored; found from the schema. @throws AppError 'not_found' */
export function accessData(db: ReadDb, clientId: number, madeAt: string): AccessData {
  const { uid } = requireClient(db, clientId)
  const about = tablesAboutClient(db.$client).filter(({ table }) => !withoutContent.has(table))
  const rowsOf = ({ table, where }: (typeof about)[number]) =>
    db.$client.prepare<[number], Record<string, unknown>>(`select * from ${quoted(table)} where ${where}`).all(clientId)
  const tables = about.toSorted((a, b) => a.table.localeCompare(b.table)).map((one) => [one.table, rowsOf(one)] as const)
  return { format: 'levator-subject-access/1', madeAt, clientUid: uid, meaning: tableWords, tables: Object.fromEntries(tables) }
}
