import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import classes from './notify-undo.module.css'

interface Offer {
  label?: string
  /** How long the offer stays in sight. */
  forMs?: number
  /** Lets the offer be taken down from elsewhere. */
  id?: string
}

/** Says what was done and offers to take it back, instead of asking beforehand. */
export function notifyUndo(message: string, undo: () => void, { label = i18next.t('undo'), forMs = 12_000, id = crypto.randomUUID() }: Offer = {}): void {
  notifications.show({
    id,
    autoClose: forMs,
    withBorder: true,
    message: (
      <div className={classes.line}>
        <span>{message}</span>
        <Button
          variant="default"
          className={classes.action}
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          {label}
        </Button>
      </div>
    ),
  })
}
