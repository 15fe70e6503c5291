import { z } from 'zod'
import { operations, type Path } from '../../../src/shared/contract'
import { errorCodes, type Reply } from '../../../src/shared/errors'
import { innards } from '../../helpers/innards'
import { type Message, paths } from './messages'

/** What is known of one message after it was answered. */
export interface Answered {
  message: Message
  reply: unknown
  /** The vault, when the message came in. */
  open: boolean
  /** Something was committed meanwhile. */
  wrote: boolean
  /** Only the audit log is another than before: looked at where a passphrase was asked for, whose failing stands in it. */
  onlyInLog: boolean
  /** A transaction was left behind. */
  inTransaction: boolean
  ms: number
}

const Refusal = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({
    code: z.enum(errorCodes),
    message: z.string().min(10).max(400),
    fields: z.record(z.string().min(1).max(200), z.string().min(1).max(400)).optional(),
    reference: z.string().optional(),
  }),
})
const Carried = z.strictObject({ ok: z.literal(true), value: z.unknown() })

/** Kept from the start, so that a dispatcher that looks at no schema is still held against them. */
const inputs = new Map<unknown, z.ZodType>(paths.map((path) => [path, (operations.get(path) as { input: z.ZodType }).input]))

export function fits({ path, input }: Pick<Message, 'path' | 'input'>): boolean {
  try {
    return inputs.get(path)?.safeParse(input).success === true
  } catch (error) {
    // zod itself stumbles over some objects: nothing of the kind fits.
    if (error instanceof TypeError) return false
    throw error
  }
}

const longestMs = 5000

/** The rules that the answer breaks, in words; none when all is well. */
export function brokenRules(answered: Answered): string[] {
  const { message, reply, wrote } = answered
  const broken: string[] = []
  const shape = z.union([Refusal, Carried]).safeParse(reply)
  if (!shape.success) return ['the reply has another shape than ErrorReply and value']
  if (!crosses(reply)) broken.push('the reply cannot cross to the page')
  if (shape.data.ok) {
    const operation = operations.get(message.path as Path)
    if (operation?.reads && wrote) broken.push('what only reads wrote')
    if (!fits(message)) broken.push('what does not fit the schema was carried out')
  } else {
    const { code } = shape.data.error
    if (code === 'internal') broken.push('a fault of ours (internal)')
    if (innards.test(JSON.stringify(shape.data.error))) broken.push('the reply tells of the inside')
    if (wrote && !(code === 'wrong_passphrase' && answered.onlyInLog)) broken.push(`refused (${code}), and yet something was written`)
  }
  const expected = mustBe(answered)
  if (expected !== undefined && (shape.data.ok || shape.data.error.code !== expected)) broken.push(`not answered with ${expected}`)
  if (answered.inTransaction) broken.push('a transaction was left open')
  if (answered.ms > longestMs) broken.push(`${Math.round(answered.ms)} ms`)
  if ('polluted' in {} || Object.keys(Object.prototype).length > 0) broken.push('the prototype of all objects was changed')
  return broken
}

/** The code that the way of asking alone decides, whatever is asked. */
function mustBe({ message: { caller, path }, open }: Answered): string | undefined {
  const operation = typeof path === 'string' ? operations.get(path) : undefined
  if (caller !== 'page' && !(caller === 'printing' && operation?.reads)) return 'refused'
  if (operation === undefined) return 'refused'
  return !open && !operation.whileLocked ? 'locked' : undefined
}

function crosses(reply: unknown): boolean {
  try {
    structuredClone(reply)
    return true
  } catch {
    return false
  }
}

export const codeOf = (reply: unknown): string => {
  const { ok, error } = reply as Reply<unknown> & { error?: { code: string } }
  return ok ? 'ok' : (error?.code ?? 'none')
}
