import type { Client, ClientHealth } from '../../../shared/contract/clients'
import { call } from '../../api/call'
import { SavedMark } from '../../ui/autosave/saved-mark'
import { useAutosave } from '../../ui/autosave/use-autosave'
import { Conditions } from './conditions'
import { Medicines } from './medicines'

const healthOf = ({ conditions, medicines }: Client): ClientHealth => ({ conditions, medicines })

/** What matters for safety: conditions and medicines. The store takes both lists as one. */
export function HealthForm({ client }: { client: Client }) {
  const form = useAutosave(['clients.get'], healthOf(client), async (_changes, health) => healthOf(await call('clients.setHealth', { id: client.id, health })))
  return (
    <>
      <SavedMark form={form} />
      <Conditions form={form} bornOn={client.bornOn} />
      <Medicines form={form} />
    </>
  )
}
