import { notifications } from '@mantine/notifications'
import i18next from 'i18next'

/** Long enough to be read by somebody who has just typed a passphrase. */
const forMs = 20_000

/** Says that text which the disk had refused came through after all. To be called once, when the page starts. */
export function sayCaughtUp(): void {
  window.bridge.onChanged((path) => {
    if (path === 'app.caughtUp') notifications.show({ message: i18next.t('caughtUp'), autoClose: forMs, withBorder: true })
  })
}
