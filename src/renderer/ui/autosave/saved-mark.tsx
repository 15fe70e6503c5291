import { Button } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { createContext, useContext } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import classes from './saved-mark.module.css'
import type { Autosave } from './use-autosave'

/** Where a screen wants the mark, when not where the form is: beside a heading that stays in sight. */
export const SavedMarkPlace = createContext<HTMLElement | null>(null)

/** A calm "Saved", loud only when the store refused; beside it the last change can be taken back. */
export function SavedMark<T extends object>({ form }: { form: Autosave<T> }) {
  const { t } = useTranslation()
  const place = useContext(SavedMarkPlace)
  const mark = (
    <div className={classes.mark}>
      <span role="status" className={classes.state} data-state={form.state}>
        {form.state === 'saved' ? (
          <>
            <IconCheck size={18} aria-hidden /> {t('saved')}
          </>
        ) : null}
        {form.state === 'saving' ? t('saving') : null}
        {form.state === 'failed' ? (
          <>
            <IconAlertTriangle size={18} aria-hidden /> {t('notSaved')}
          </>
        ) : null}
      </span>
      <Button
        variant="default"
        className={classes.undo}
        leftSection={<IconArrowBackUp size={20} aria-hidden />}
        disabled={form.undo === null}
        onClick={() => form.undo?.()}
      >
        {t('undo')}
      </Button>
    </div>
  )
  return place === null ? mark : createPortal(mark, place)
}
