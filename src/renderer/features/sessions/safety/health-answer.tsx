import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useContent, useDraftStore } from '../draft-context'
import { setHealthChecked } from './safety-edits'

/** What was answered about health; pressed, the question is asked again. Not there before it is answered. */
export function HealthAnswer() {
  const { t } = useTranslation('safety')
  const store = useDraftStore()
  const checked = useContent('healthChecked')
  if (checked === null) return null
  const words = t(checked === 'changed' ? 'question.answeredChanged' : 'question.answeredUnchanged')
  return (
    <Button size="sm" variant="subtle" color="gray" leftSection={<IconCheck size={18} aria-hidden />} aria-label={t('question.askAgain', { words })} onClick={() => store.edit(setHealthChecked(null))}>
      {words}
    </Button>
  )
}
