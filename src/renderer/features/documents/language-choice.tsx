import { Radio, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DocumentLanguage } from '../../../shared/domain/document-kinds'
import classes from './preview.module.css'

interface Props {
  languages: readonly DocumentLanguage[]
  value: DocumentLanguage
  onChange: (language: DocumentLanguage) => void
}

/** The language the client reads, and beside any but that of the record, how far its words can be trusted. */
export function LanguageChoice({ languages, value, onChange }: Props) {
  const { t } = useTranslation('documents')
  return (
    <Radio.Group label={t('preview.language')} value={value} onChange={(chosen) => onChange(languages.find((it) => it === chosen) ?? 'en')}>
      <Stack gap={0}>
        {languages.map((language) => (
          <Radio key={language} className={classes.choice ?? ''} value={language} label={<span lang={language}>{t(`preview.languages.${language}`)}</span>} />
        ))}
      </Stack>
      {value === 'en' ? null : (
        <Text size="sm" role="note">
          {t('preview.languageHint')}
        </Text>
      )}
    </Radio.Group>
  )
}
