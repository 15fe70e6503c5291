import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { IconArrowLeft, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ClientListItem } from '../../../shared/contract/clients'
import type { DocumentOptions } from '../../../shared/contract/documents'
import { type BatchKind, batchKinds, partsOf } from '../../../shared/domain/document-kinds'
import { searchLimit } from '../../../shared/domain/search-words'
import { useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { Screen } from '../../ui/screen'
import { OptionsPanel } from '../documents/options-panel'
import { BatchClients } from './batch-clients'
import { BatchRun } from './batch-run'
import classes from './batch.module.css'
import { useEverybody } from './use-everybody'
import { useListedClients } from './use-listed-clients'

/** One document for each of the clients chosen, saved into one folder. */
export function BatchScreen() {
  const { t } = useTranslation('clients')
  const { t: d } = useTranslation('documents')
  const settings = useOp('settings.get', {})
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<number, ClientListItem>>(new Map())
  const clients = useListedClients({ archived: false, typed })
  const total = useOp('clients.count', { archived: false })
  const [kind, setKind] = useState<BatchKind>('progress')
  const [own, setOwn] = useState<DocumentOptions | null>(null)
  const choose = (ones: readonly ClientListItem[], on: boolean) => {
    const next = new Map(chosen)
    for (const one of ones) {
      if (on) next.set(one.id, one)
      else next.delete(one.id)
    }
    setChosen(next)
  }
  const everybody = useEverybody((all) => choose(all, true))
  const error = clients.error ?? settings.error ?? total.error ?? everybody.error
  if (error !== null) return <Screen title={t('batch.title')}><Failure error={error} /></Screen>
  if (clients.data === undefined || settings.data === undefined || total.data === undefined) return null
  const options = own ?? { names: 'full', paper: settings.data.paper, language: 'en', parts: [...partsOf[kind]] }
  const shown = clients.data
  const allShown = shown.length > 0 && shown.every(({ id }) => chosen.has(id))
  const chooseAll = (on: boolean) => {
    if (on && !clients.isWhole) everybody.choose(typed)
    else if (on) choose(shown, true)
    else choose(typed.trim() === '' ? [...chosen.values()] : shown, false)
  }
  const label = clients.isWhole ? t('batch.all', { count: shown.length }) : typed.trim() === '' ? t('batch.all', { count: total.data }) : t('batch.allFound')
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
            maxLength={searchLimit}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Checkbox
            className={classes.all ?? ''}
            label={label}
            checked={allShown}
            indeterminate={!allShown && shown.some(({ id }) => chosen.has(id))}
            disabled={shown.length === 0}
            onChange={(event) => chooseAll(event.currentTarget.checked)}
          />
          <BatchClients clients={shown} chosen={chosen} onChoose={choose} onNearEnd={clients.more} />
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
          <BatchRun request={{ clientIds: [...chosen.keys()], kind, options }} />
          <OptionsPanel kind={kind} options={options} onChange={setOwn} />
        </div>
      </div>
    </Screen>
  )
}
