import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { onCaughtUp } from '../api/caught-up'

/** Long enough to be read by somebody who has just typed a passphrase. */
const forMs = 20_000

/** Says that text which the disk had refused came through after all. To be called once, when the kit is there. */
export function sayCaughtUp(): void {
  onCaughtUp(() => notifications.show({ message: i18next.t('caughtUp'), autoClose: forMs, withBorder: true }))
}
