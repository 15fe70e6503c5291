import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { byGroup, findRegions } from './find-regions'
import { regionName } from './region-name'
import type { RegionMark, RegionMarks } from './region-mark'
import styles from './region-list.module.css'

export type RegionListProps = {
  readonly marks: RegionMarks
  readonly selected?: string | null
  readonly onPick: (regionId: string) => void
}

/** The figure as a list: type "lev", Enter, and Levator scapulae is marked. The same marks, the same action, no pointer needed. */
export function RegionList({ marks, selected = null, onPick }: RegionListProps) {
  const { t } = useTranslation('body')
  const listId = useId()
  const [words, setWords] = useState('')
  const store = useCombobox({ opened: true })
  const groups = byGroup(findRegions(words))
  const { selectFirstOption, resetSelectedOption } = store

  // The list's id is known only after the first rendering, and the field must name the list it controls.
  const [, renderAgain] = useReducer((times: number) => times + 1, 0)
  useEffect(renderAgain, [renderAgain])

  // After a search Enter takes the best match; before one nothing is highlighted, so Enter marks nothing by accident.
  useEffect(() => {
    if (words.trim() === '') resetSelectedOption()
    else selectFirstOption()
  }, [words, selectFirstOption, resetSelectedOption])

  return (
    <Combobox store={store} onOptionSubmit={onPick}>
      <div className={styles.root}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            label={t('list.search')}
            placeholder={t('list.placeholder')}
            leftSection={<IconSearch size={20} aria-hidden="true" />}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            dir="auto"
          />
        </Combobox.EventsTarget>
        <Combobox.Options id={listId} className={styles.list} aria-label={t('list.label')}>
          {groups.map(({ group, regions }) => (
            <Combobox.Group key={group.id} label={group.label} classNames={{ groupLabel: styles.group }}>
              {regions.map(({ id, label }) => (
                <Combobox.Option
                  key={id}
                  value={id}
                  active={marks.has(id)}
                  className={styles.option}
                  data-region={id}
                  data-chosen={selected === id || undefined}
                  aria-label={regionName(t, id, marks.get(id))}
                >
                  <span>{label}</span>
                  <Badge mark={marks.get(id)} />
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
          {groups.length === 0 && <Combobox.Empty>{t('list.empty')}</Combobox.Empty>}
        </Combobox.Options>
      </div>
    </Combobox>
  )
}

function Badge({ mark }: { mark: RegionMark | undefined }) {
  if (!mark) return null
  const fill = mark.carried ? styles.carried : mark.grade === null ? styles.hatch : styles[`grade${mark.grade}`]
  return <span className={`${styles.badge} ${fill}`} data-grade={mark.grade} aria-hidden="true" />
}
