import { Loader, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SessionVersion } from '../../../../shared/contract/sessions'
import { useOp } from '../../../api/hooks'
import { Failure } from '../../../ui/failure'
import { SignedContent } from '../signed-content'
import { whenOf } from './version-words'
import classes from './versions.module.css'

/** One version as it was signed, all of it. */
export function VersionModal({ sessionId, version, onClose }: { sessionId: number; version: SessionVersion; onClose: () => void }) {
  const { t } = useTranslation('versions')
  const { data, error } = useOp('sessions.asSigned', { id: sessionId, version: version.version })
  return (
    <Modal opened onClose={onClose} title={t('list.shown', { number: version.version, ...whenOf(version) })} size={1000}>
      <div className={classes.whole}>
        {error === null ? null : <Failure error={error} />}
        {data === undefined && error === null ? <Loader aria-label={t('list.read', { number: version.version })} /> : null}
        {data === undefined ? null : <SignedContent session={data} />}
      </div>
    </Modal>
  )
}
