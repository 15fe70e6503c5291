import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundMuscle } from '../../shared/domain/find-muscles'
import { findPlaces, type GroupOfRegions } from './find-regions'
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
  const { groups, muscles, musclesFirst } = findPlaces(words)
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
          {musclesFirst ? <MuscleOptions muscles={muscles} /> : null}
          {groups.map((one) => (
            <RegionOptions key={one.group.id} {...one} marks={marks} selected={selected} />
          ))}
          {musclesFirst ? null : <MuscleOptions muscles={muscles} />}
          {groups.length + muscles.length === 0 && <Combobox.Empty>{t('list.empty')}</Combobox.Empty>}
        </Combobox.Options>
      </div>
    </Combobox>
  )
}

function RegionOptions({ group, regions, marks, selected }: GroupOfRegions & { marks: RegionMarks; selected: string | null }) {
  const { t } = useTranslation('body')
  return (
    <Combobox.Group label={group.label} classNames={{ groupLabel: styles.group }}>
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
  )
}

/** Muscles of that name on their side: choosing one marks the area it lies in. */
function MuscleOptions({ muscles }: { muscles: readonly FoundMuscle[] }) {
  const { t } = useTranslation('body')
  if (muscles.length === 0) return null
  return (
    <Combobox.Group label={t('list.muscles')} classNames={{ groupLabel: styles.group }}>
      {muscles.map(({ muscle, region }) => (
        <Combobox.Option key={`${muscle.id} ${region.id}`} value={region.id} className={styles.option} data-muscle={muscle.id} data-in={region.id}>
          <span className={styles.muscle}>
            <span className={styles.muscleName}>{region.side === 'midline' ? muscle.label : t('list.muscle', { muscle: muscle.label, side: t(`list.${region.side}`) })}</span>
            <span className={styles.detail}>{t('list.in', { region: region.label })}</span>
            {muscle.commonReferral === null ? null : <span className={styles.detail}>{t('list.referral', { referral: muscle.commonReferral })}</span>}
          </span>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  )
}

function Badge({ mark }: { mark: RegionMark | undefined }) {
  if (!mark) return null
  const fill = mark.carried ? styles.carried : mark.grade === null ? styles.hatch : styles[`grade${mark.grade}`]
  return <span className={`${styles.badge} ${fill}`} data-grade={mark.grade} aria-hidden="true" />
}
