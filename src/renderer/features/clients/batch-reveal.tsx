import { Button } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks'
import { notifyFailure } from '../../ui/failure'

/** Shows the files of the batch where they were saved, or says that they are not there any more. */
export function BatchReveal() {
  const { t } = useTranslation('clients')
  const reveal = useCommand('documents.revealBatch')
  return (
    <Button variant="default" leftSection={<IconFolder aria-hidden />} onClick={() => reveal.mutate({}, { onError: notifyFailure })}>
      {t('batch.reveal')}
    </Button>
  )
}
