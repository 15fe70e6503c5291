import { Checkbox, SegmentedControl, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DocumentOptions } from '../../../shared/contract/documents'
import { type DocumentKind, languagesOf, papers, partsOf } from '../../../shared/domain/document-kinds'
import { LanguageChoice } from './language-choice'
import { NamesChoice } from './names-choice'
import classes from './preview.module.css'

interface Props {
  kind: DocumentKind
  options: DocumentOptions
  onChange: (options: DocumentOptions) => void
}

/** What can be chosen of a document: its language, names, parts, paper. */
export function OptionsPanel({ kind, options, onChange }: Props) {
  const { t } = useTranslation('documents')
  const parts = partsOf[kind]
  return (
    <div className={classes.options}>
      {languagesOf[kind].length === 1 ? null : (
        <LanguageChoice languages={languagesOf[kind]} value={options.language} onChange={(language) => onChange({ ...options, language })} />
      )}
      <NamesChoice value={options.names} onChange={(names) => onChange({ ...options, names })} />
      {parts.length === 0 ? null : (
        <Checkbox.Group
          label={t('preview.show')}
          value={options.parts}
          onChange={(chosen) => onChange({ ...options, parts: parts.filter((part) => chosen.includes(part)) })}
        >
          <Stack gap={0}>
            {parts.map((part) => (
              <Checkbox key={part} className={classes.choice ?? ''} value={part} label={t(`preview.${part}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <SegmentedControl
        aria-label={t('preview.paper')}
        data={papers.map((paper) => ({ value: paper, label: paper }))}
        value={options.paper}
        onChange={(paper) => onChange({ ...options, paper })}
      />
    </div>
  )
}
