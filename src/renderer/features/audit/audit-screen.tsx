import { Button, Text } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditFilters } from '../../../shared/contract/audit'
import { useCommand, useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { Screen } from '../../ui/screen'
import { AuditFiltersBar, noFilters } from './audit-filters'
import { AuditList } from './audit-list'
import classes from './audit.module.css'
import { Integrity } from './integrity'
import { useEntries } from './use-entries'
import { WayBack } from './way-back'

/** Who did what, and when: every line of the log, newest first. There is no switch that stops it. */
export function AuditScreen() {
  const { t } = useTranslation('audit')
  const [filters, setFilters] = useState<AuditFilters>(noFilters)
  const { data, error, isLooking, more } = useEntries(filters)
  const practice = useOp('settings.get', {})
  const save = useCommand('audit.exportCsv')
  const name = practice.data?.therapistName ?? ''
  const failed = error ?? save.error
  const actions = (
    <>
      <WayBack />
      <Button leftSection={<IconFileExport aria-hidden />} loading={save.isPending} disabled={data === undefined || data.total === 0} onClick={() => save.mutate({ filters })}>
        {t('export.do')}
      </Button>
    </>
  )
  return (
    <Screen title={t('title')} subtitle={name === '' ? t('subtitle') : t('subtitleBy', { name })} actions={actions}>
      <div className={classes.column}>
        <AuditFiltersBar
          filters={filters}
          onChange={(next) => {
            save.reset()
            setFilters(next)
          }}
        />
        {failed === null ? null : <Failure error={failed} />}
        <div className={classes.facts}>
          <span role="status">{isLooking ? t('looking') : data === undefined || data.total === null ? '' : t('count', { count: data.total })}</span>
          <Integrity />
          {save.data ? <Text component="output">{save.data.fileName === null ? t('export.cancelled') : t('export.saved', { fileName: save.data.fileName, count: save.data.lines })}</Text> : null}
        </div>
        {data === undefined || (isLooking && data.entries.length === 0) ? null : data.entries.length === 0 ? <p className={classes.none}>{t('none')}</p> : <AuditList key={JSON.stringify(filters)} entries={data.entries} onNearEnd={more} />}
      </div>
    </Screen>
  )
}
