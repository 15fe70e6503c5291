import type { Input, Path, Value } from '../../shared/contract'
import type { Bridge } from '../../shared/bridge'
import { AppError } from '../../shared/errors'

declare global {
  interface Window {
    bridge: Bridge
  }
}

/** Asks the main process. Rejects with an AppError only. */
export async function call<P extends Path>(path: P, input: Input<P>): Promise<Value<P>> {
  const reply = await window.bridge.call(path, input)
  if (reply.ok) return reply.value as Value<P>
  throw new AppError(reply.error.code, reply.error.message, reply.error.fields, reply.error.reference)
}
