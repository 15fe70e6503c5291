import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import classes from './notify-undo.module.css'

/** Says what was done and offers to take it back, instead of asking beforehand. */
export function notifyUndo(message: string, undo: () => void): void {
  const id = crypto.randomUUID()
  notifications.show({
    id,
    autoClose: 12_000,
    withBorder: true,
    message: (
      <div className={classes.line}>
        <span>{message}</span>
        <Button
          variant="default"
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          {i18next.t('undo')}
        </Button>
      </div>
    ),
  })
}
