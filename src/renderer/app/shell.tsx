import '@mantine/dates/styles.css'
import '@mantine/spotlight/styles.css'
import '../styles/fonts-chinese.css'
import { IconCalendarHeart, IconChartHistogram, IconLock, IconSearch, IconSettings, IconShield, IconUsers } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import type { Place } from '../../shared/contract/place'
import { saveEverything } from '../api/closing'
import { useCommand } from '../api/hooks'
import { AccessPackages } from '../features/access/package-modal'
import { HistoryBanner } from '../features/history/history-banner'
import { BatchStrip } from '../features/clients/batch-strip'
import { useBackupStatus } from '../features/backups/use-backups'
import { RestoredNotice } from '../features/restore/restored-notice'
import { openSearch, Palette, paletteKeys } from '../features/search/palette'
import { DemoBanner } from './demo-banner'
import { DiskFullBanner } from './disk-full-banner'
import { useKeptPlace, useLastPlace } from './place/use-place'
import { RailButton, RailLink } from './rail'
import { loadScreens, Routes } from './routes'
import classes from './shell.module.css'
import { useShellKeys } from './shell-keys'
import { useUndoInDialog } from './undo-in-dialog'

interface Banners {
  demo: boolean
  diskFull: boolean
}

/** The open practice: navigation rail, demo banner, screen. It opens where it was left. */
export function Shell(banners: Banners) {
  const last = useLastPlace()
  return last === undefined ? null : <Desk {...banners} last={last} />
}

function Desk({ last, ...banners }: Banners & { last: Place | null }) {
  const [location] = useState(() => memoryLocation({ path: last?.address ?? '/', record: true }))
  return (
    <Router hook={location.hook} searchHook={location.searchHook}>
      <Frame {...banners} last={last} />
    </Router>
  )
}

function Frame({ demo, diskFull, last }: Banners & { last: Place | null }) {
  const { t } = useTranslation()
  const lockVault = useCommand('vault.lock')
  const lock = () => void saveEverything().then(() => lockVault.mutate({}))
  useShellKeys(lock)
  useUndoInDialog()
  useKeptPlace(last)
  useEffect(() => void loadScreens(), [])
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {t('skipToContent')}
      </a>
      <nav className={classes.rail} aria-label={t('mainNavigation')} data-rail>
        <RailButton icon={<IconSearch aria-hidden />} label={t('search')} keys={paletteKeys} onClick={openSearch} />
        <RailLink to="/" icon={<IconCalendarHeart aria-hidden />} label={t('today')} />
        <RailLink to="/clients" icon={<IconUsers aria-hidden />} label={t('clients')} />
        <RailLink to="/practice" icon={<IconChartHistogram aria-hidden />} label={t('practice')} />
        <span className={classes.spacer} />
        <Safekeeping />
        <RailLink to="/settings" icon={<IconSettings aria-hidden />} label={t('settings')} />
        <RailButton icon={<IconLock aria-hidden />} label={t('lock')} onClick={lock} />
      </nav>
      <Palette onLock={lock} />
      <div className={classes.column}>
        {demo ? <DemoBanner /> : <RestoredNotice />}
        <HistoryBanner />
        {diskFull ? <DiskFullBanner /> : null}
        <main id="content" className={classes.content} tabIndex={-1}>
          <AccessPackages>
            <Routes />
          </AccessPackages>
        </main>
        <BatchStrip />
      </div>
    </div>
  )
}

function Safekeeping() {
  const { t } = useTranslation(['common', 'backups'])
  const level = useBackupStatus().data?.level ?? 'ok'
  const mark = level === 'ok' ? undefined : { level, words: t(`backups:rail.${level}`) }
  return <RailLink to="/safekeeping" icon={<IconShield aria-hidden />} label={t('safekeeping')} mark={mark} />
}
