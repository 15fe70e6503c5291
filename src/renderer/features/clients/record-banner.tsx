import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconClockShield, IconDots, IconPackageExport, IconRepeat } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Client } from '../../../shared/contract/clients'
import { activeConditions } from '../../../shared/domain/active-conditions'
import { fullName } from '../../../shared/domain/client-name'
import { ageOn, formatDay } from '../../../shared/domain/days'
import { today } from '../../ui/clock'
import { PersonName } from '../../ui/person-name'
import { useAccessPackage } from '../access/package-modal'
import { DocumentsMenu } from '../documents/documents-menu'
import { AlertMark } from './alert-mark'
import classes from './client-record.module.css'
import { useArchive } from './use-archive'

interface Props {
  client: Client
  draftId: number | undefined
  repeatable: boolean
  starting: boolean
  onStart: (from: 'blank' | 'repeat') => void
}

/** Name, birth date and age, what to watch for, and the next step. */
export function RecordBanner({ client, draftId, repeatable, starting, onStart }: Props) {
  const { t } = useTranslation('clients')
  const { t: a } = useTranslation('access')
  const { archive, bringBack } = useArchive(client)
  const beginPackage = useAccessPackage()
  const conditionIds = [...new Set(activeConditions(client.conditions, today()).map(({ conditionId }) => conditionId))]
  return (
    <header>
      <div className={classes.bannerLine}>
        <h1 className={classes.name}>
          {fullName(client) === '' && client.preferredName === '' ? t('record.nameless') : <PersonName person={client} />}
        </h1>
        <div className={classes.actions}>
          {client.archivedAt === null ? (
            <NextSession draftId={draftId} repeatable={repeatable} starting={starting} onStart={onStart} />
          ) : null}
          <DocumentsMenu clientId={client.id} />
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="default" aria-label={t('record.more')}>
                <IconDots size={20} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {client.archivedAt === null ? (
                <Menu.Item leftSection={<IconArchive size={20} aria-hidden />} onClick={archive}>
                  {t('archive.do')}
                </Menu.Item>
              ) : (
                <Menu.Item leftSection={<IconArchiveOff size={20} aria-hidden />} onClick={bringBack}>
                  {t('archive.undo')}
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconPackageExport size={20} aria-hidden />} onClick={() => beginPackage(client)}>
                {a('do')}
              </Menu.Item>
              <Menu.Item leftSection={<IconClockShield size={20} aria-hidden />} component={Link} href={`/clients/${client.id}/keeping`}>
                {t('record.keeping')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      <div className={classes.facts}>
        <span>
          {client.bornOn === null
            ? t('record.bornUnknown')
            : t('record.born', { day: formatDay(client.bornOn), age: ageOn(client.bornOn, today()) })}
        </span>
        {client.pronouns === '' ? null : <bdi>{client.pronouns}</bdi>}
        {conditionIds.length === 0 ? null : (
          <ul className={classes.alerts} aria-label={t('record.alerts')}>
            {conditionIds.map((conditionId) => (
              <li key={conditionId}>
                <AlertMark conditionIds={[conditionId]} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {client.archivedAt === null ? null : (
        <div className={classes.archived}>
          {t('archive.banner')}
          <Button variant="default" leftSection={<IconArchiveOff size={20} aria-hidden />} onClick={bringBack}>
            {t('archive.undo')}
          </Button>
        </div>
      )}
    </header>
  )
}

function NextSession({ draftId, repeatable, starting, onStart }: Omit<Props, 'client'>) {
  const { t } = useTranslation('clients')
  if (draftId !== undefined) {
    return (
      <Button component={Link} href={`/sessions/${draftId}`}>
        {t('record.continue')}
      </Button>
    )
  }
  return (
    <>
      {repeatable ? (
        <Button leftSection={<IconRepeat size={20} aria-hidden />} loading={starting} onClick={() => onStart('repeat')} aria-keyshortcuts="R">
          {t('record.repeat')}
        </Button>
      ) : null}
      <Button variant={repeatable ? 'default' : 'filled'} loading={starting} onClick={() => onStart('blank')}>
        {t(repeatable ? 'record.blank' : 'record.first')}
      </Button>
    </>
  )
}
