import { quantile } from '../measure'
import type { Table } from '../report'
import type { SizedPractice } from './open'

const typed: readonly (readonly [what: string, text: string])[] = [
  ['one letter', 'a'],
  ['one letter that hardly any word begins with', 'x'],
  ['one Chinese character', '腰'],
  ['two hundred letters', 'tight left shoulder '.repeat(10)],
  ['two hundred letters without a blank', 'levator'.repeat(28) + 'leva'],
  ['forty words', 'a b c d e f g h i j k l m n o p q r s t u v w x y z aa bb cc dd ee ff gg hh ii jj kk ll mm nn'],
  ['only punctuation', '.,;:!?()[]{}"\'*^-+'],
  ['operators of the index', 'tight AND NOT left OR NEAR(shoulder neck, 2)'],
  ['a quotation mark left open', '"tight left'],
  ['a column of the index', 'words: tight*'],
]

/** Milliseconds: one frame. */
const frame = 16

/** What people should not type, and may: it is answered, and as quickly. */
export async function benchExtremes(practice: SizedPractice): Promise<Table> {
  const rows: string[][] = []
  for (const [what, text] of typed) {
    const short = text.slice(0, 200)
    const search = await times(() => practice.dispatch('search.find', { text: short, places: [], limit: 8 }))
    const clients = await times(() => practice.dispatch('clients.list', { archived: false, typed: short }))
    const inClient = await times(() => practice.dispatch('search.inClient', { clientId: 1, text: short }))
    rows.push([what, ...[search, clients, inClient].map(cell)])
  }
  return { title: 'Odd things typed', head: ['Typed', 'in all sessions', 'in the client list', 'in a client of 1,000 sessions'], rows, notes: [`p50 / p95 in milliseconds; “ok” where every answer came without an error, and within one frame (${frame} ms).`] }
}

/** A client with ten thousand sessions beside one with a thousand. */
export async function benchLongestClient(practice: SizedPractice): Promise<Table> {
  const asked = [
    ['the newest 50 sessions', 'sessions.ofClient', { after: null, limit: 50 }],
    ['a part of all sessions', 'sessions.ofClient', { after: null, limit: 500 }],
    ['a part of the progress', 'progress.ofClient', { after: null, limit: 200 }],
    ['a part of what helped', 'progress.helped', { after: null, limit: 250 }],
    ['complaints', 'complaints.ofClient', {}],
    ['versions that were amended', 'sessions.earlierVersions', {}],
    ['a part of the record', 'sessions.ofRecord', { after: null, limit: 20 }],
    ['lines of the log', 'documents.events', { after: 1, limit: 100 }],
    ['the log on its screen', 'audit.entries', {}],
    ['search “tight left”', 'search.inClient', { text: 'tight left' }],
    ['search “l”', 'search.inClient', { text: 'l' }],
  ] as const
  const rows: string[][] = []
  for (const [what, path, more] of asked) {
    const of = (clientId: number) => times(async () => {
      const reply = await practice.dispatch(path, path === 'audit.entries' ? { filters: { clientId, kind: null, from: null, to: null }, before: null, limit: 50 } : { clientId, ...more })
      structuredClone(reply)
      return reply
    })
    rows.push([what, cell(await of(1)), cell(await of(3))])
  }
  return { title: 'A single client with 10,000 sessions', head: ['Asked', '1,000 sessions', '10,000 sessions'], rows, notes: ['p50 / p95 in milliseconds, cloned to the page.'] }
}

interface Times {
  p50: number
  p95: number
  ok: boolean
}

async function times(run: () => Promise<unknown>): Promise<Times> {
  const all: number[] = []
  let ok = true
  await run()
  for (let round = 0; round < 30; round++) {
    const started = performance.now()
    const reply = (await run()) as { ok: boolean }
    all.push(performance.now() - started)
    ok &&= reply.ok
  }
  return { p50: quantile(all, 0.5), p95: quantile(all, 0.95), ok }
}

const cell = ({ p50, p95, ok }: Times) => `${p50.toFixed(2)} / ${p95.toFixed(2)}${ok ? (p95 <= frame ? ' ok' : ' slow') : ' ERROR'}`
