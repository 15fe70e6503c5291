import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { FolderPath } from '../../ui/folder-path'
import { Step } from './step'

export function PlaceStep({ folder, back, next }: { folder: string; back: () => void; next: () => void }) {
  const { t } = useTranslation(['vault', 'common'])
  const choose = useCommand('vault.chooseFolder')
  return (
    <Step number={1} title={t('setUp.placeTitle')}>
      <Select
        label={t('setUp.language')}
        description={t('setUp.languageHint')}
        data={[{ value: 'en', label: t('setUp.english') }]}
        value="en"
        allowDeselect={false}
      />
      <Stack gap="xs">
        <Text fw={600}>{t('setUp.folder')}</Text>
        <Text size="sm" c="dimmed">
          {t('setUp.folderHint')}
        </Text>
        <FolderPath folder={folder} />
        <div>
          <Button variant="default" loading={choose.isPending} onClick={() => choose.mutate({})}>
            {t('setUp.chooseFolder')}
          </Button>
        </div>
        {choose.error === null ? null : <Failure error={choose.error} />}
      </Stack>
      <Group justify="space-between">
        <Button variant="default" onClick={back}>
          {t('common:back')}
        </Button>
        <Button onClick={next}>{t('setUp.next')}</Button>
      </Group>
    </Step>
  )
}
