import { useQueryClient } from '@tanstack/react-query'
import type { Client, ClientHealth } from '../../../shared/contract/clients'
import { call } from '../../api/call'
import { SavedMark } from '../../ui/autosave/saved-mark'
import { useAutosave } from '../../ui/autosave/use-autosave'
import { Conditions } from './conditions'
import { Medicines } from './medicines'

const healthOf = ({ conditions, medicines }: Client): ClientHealth => ({ conditions, medicines })

/** What matters for safety: conditions and medicines. The store takes both lists as one. */
export function HealthForm({ client }: { client: Client }) {
  const queries = useQueryClient()
  const current = healthOf(client)
  const form = useAutosave(current, async (changes) => {
    const known = queries.getQueryData<Client>(['clients.get', { id: client.id }])
    const saved = await call('clients.setHealth', { id: client.id, health: { ...(known ? healthOf(known) : current), ...changes } })
    queries.setQueryData(['clients.get', { id: client.id }], saved)
    return healthOf(saved)
  })
  return (
    <>
      <SavedMark form={form} />
      <Conditions form={form} bornOn={client.bornOn} />
      <Medicines form={form} />
    </>
  )
}
