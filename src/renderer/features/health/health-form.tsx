import { useMemo, useState } from 'react'
import type { Client } from '../../../shared/contract/clients'
import { call } from '../../api/call'
import { SavedMark } from '../../ui/autosave/saved-mark'
import { useAutosave } from '../../ui/autosave/use-autosave'
import { Conditions } from './conditions'
import { noRows, withoutRows, withRows } from './health-rows'
import { Medicines } from './medicines'

/** What matters for safety: conditions and medicines. The store takes both lists as one. */
export function HealthForm({ client }: { client: Client }) {
  const [known, setKnown] = useState(() => withRows(client, noRows))
  const rows = useMemo(() => withRows(client, known), [client, known])
  const form = useAutosave(['clients.get'], rows, async (_changes, health) => {
    const stored = withRows(await call('clients.setHealth', { id: client.id, health: withoutRows(health) }), health)
    setKnown(stored)
    return stored
  })
  return (
    <>
      <SavedMark form={form} />
      <Conditions form={form} bornOn={client.bornOn} />
      <Medicines form={form} />
    </>
  )
}
