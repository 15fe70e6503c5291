import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { SignedContent } from '../sessions/signed-content'
import classes from './timeline.module.css'

export const inPlaceId = (sessionId: number) => `session-in-place-${sessionId}`

/** All that a session holds, below its line of the timeline; read when it is opened. */
export function SessionInPlace({ id }: { id: number }) {
  const { t } = useTranslation('clients')
  const { data, error } = useOp('sessions.get', { id })
  return (
    <div className={classes.inPlace} id={inPlaceId(id)}>
      {error === null ? null : <Failure error={error} />}
      {data === undefined && error === null ? <Loader aria-label={t('timeline.loading')} /> : null}
      {data === undefined ? null : <SignedContent session={data} />}
    </div>
  )
}
