import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { carriedCount, confirmEverything } from './carried-values'
import { useDraft, useDraftStore } from './draft-context'

/** One press for all that was carried into this visit; not there while the areas' own button says the same. */
export function ConfirmEverything() {
  const { t } = useTranslation('function')
  const store = useDraftStore()
  const count = useDraft((draft) => carriedCount(draft.content))
  const ofAreas = useDraft((draft) => carriedCount({ ...draft.content, pain: { arrival: null, end: null, carriedOn: null }, movements: [], scores: [], activities: [] }))
  if (count === ofAreas) return null
  return (
    <Button
      variant="light"
      size="sm"
      leftSection={<IconChecks size={18} aria-hidden />}
      aria-label={t('everything.name', { count })}
      onClick={() => store.edit(confirmEverything)}
      data-confirm-everything
    >
      {t('everything.button', { count })}
    </Button>
  )
}
