const outermost = 3

/** Errors whose words are ours, SQLite's or the engine's own, and never quote what somebody typed. */
const plain = new Set(['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SqliteError', 'AppError'])

/**
 * An error as it may stand in the log: name, code, words and place. The words of others are left out: JSON.parse quotes the text
 * it stumbles over, a failed query its parameters, a schema the keys it was given, Node the value it refused.
 */
export function faultText(thrown: unknown, depth = 1): string {
  if (!(thrown instanceof Error)) return `something was thrown that is no error (${typeof thrown})`
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''
  const kind = thrown.constructor.name
  const isPlain = plain.has(kind) && plain.has(thrown.name) && !code.startsWith('ERR_')
  const words = isPlain ? thrown.message.slice(0, 200) : ''
  const head = [thrown.name.slice(0, 60), code.slice(0, 60), words].filter(Boolean).join(' ')
  const cause = thrown.cause === undefined || depth === outermost ? '' : `\ncaused by ${faultText(thrown.cause, depth + 1)}`
  return `${head}${placesOf(thrown)}${cause}`
}

/** The lines of the stack; what stands above them repeats the words. */
function placesOf({ message, stack = '' }: Error): string {
  const below = stack.slice(Math.max(0, stack.indexOf(message)) + message.length)
  return (below.match(/^ {4}at .+$/gm) ?? [])
    .slice(0, 20)
    .map((line) => `\n${line.slice(0, 300)}`)
    .join('')
}
