import { Alert } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../shared/errors'

/** An error in its place on the screen: what happened and what to do, as the main process said it. */
export function Failure({ error }: { error: AppError }) {
  const { t } = useTranslation()
  return (
    <Alert color="red" role="alert" title={t('failure.title')}>
      {error.message}
    </Alert>
  )
}

/** For an action without a place of its own on the screen. Stays until it is closed: an error nobody saw is a silent one. */
export function notifyFailure(error: AppError): void {
  notifications.show({ color: 'red', message: error.message, autoClose: false, role: 'alert' })
}
