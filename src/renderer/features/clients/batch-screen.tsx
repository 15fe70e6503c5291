import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { IconArrowLeft, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DocumentOptions } from '../../../shared/contract/documents'
import { type BatchKind, batchKinds, partsOf } from '../../../shared/domain/document-kinds'
import { useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { Screen } from '../../ui/screen'
import { OptionsPanel } from '../documents/options-panel'
import { BatchClients } from './batch-clients'
import { BatchRun } from './batch-run'
import classes from './batch.module.css'
import { filterClients } from './filter-clients'

/** One document for each of the clients chosen, saved into one folder. */
export function BatchScreen() {
  const { t } = useTranslation('clients')
  const { t: d } = useTranslation('documents')
  const clients = useOp('clients.list', { archived: false })
  const settings = useOp('settings.get', {})
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [kind, setKind] = useState<BatchKind>('progress')
  const [own, setOwn] = useState<DocumentOptions | null>(null)
  const error = clients.error ?? settings.error
  if (error !== null) return <Screen title={t('batch.title')}><Failure error={error} /></Screen>
  if (clients.data === undefined || settings.data === undefined) return null
  const options = own ?? { names: 'full', paper: settings.data.paper, language: 'en', parts: [...partsOf[kind]] }
  const shown = filterClients(clients.data, typed)
  const allShown = shown.length > 0 && shown.every(({ id }) => chosen.has(id))
  const choose = (ids: readonly number[], on: boolean) => {
    setChosen(on ? new Set([...chosen, ...ids]) : new Set([...chosen].filter((id) => !ids.includes(id))))
  }
  const back = (
    <Button component={Link} href="/clients" variant="default" leftSection={<IconArrowLeft aria-hidden />}>
      {t('batch.back')}
    </Button>
  )
  return (
    <Screen title={t('batch.title')} subtitle={t('batch.subtitle')} actions={back} wide>
      <div className={classes.layout}>
        <section className={classes.list} aria-label={t('batch.clients')}>
          <TextInput
            dir="auto"
            aria-label={t('search.label')}
            placeholder={t('search.placeholder')}
            leftSection={<IconSearch size={20} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Checkbox
            className={classes.all ?? ''}
            label={t('batch.all', { count: shown.length })}
            checked={allShown}
            indeterminate={!allShown && shown.some(({ id }) => chosen.has(id))}
            disabled={shown.length === 0}
            onChange={(event) => choose(shown.map(({ id }) => id), event.currentTarget.checked)}
          />
          <BatchClients clients={shown} chosen={chosen} onChoose={choose} />
        </section>
        <div className={classes.side}>
          <Select
            label={t('batch.document')}
            data={batchKinds.map((value) => ({ value, label: d(`kind.${value}.title`) }))}
            value={kind}
            allowDeselect={false}
            onChange={(value) => {
              setKind(value ?? 'progress')
              setOwn(null)
            }}
          />
          <BatchRun clients={clients.data} request={{ clientIds: clients.data.flatMap(({ id }) => (chosen.has(id) ? [id] : [])), kind, options }} />
          <OptionsPanel kind={kind} options={options} onChange={setOwn} />
        </div>
      </div>
    </Screen>
  )
}
