import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceChips } from './choice-chips'
import { pickerView, type PickerItem } from './picker-view'
import classes from './picker.module.css'

interface Props {
  label: string
  items: readonly PickerItem[]
  groups: readonly { id: string; label: string }[]
  usual: readonly string[]
  value: readonly string[]
  onChange: (ids: string[]) => void
  error?: string | undefined
  /** Heading level of the label. */
  level?: 3 | 4
}

/** Several of a long vocabulary: the usual ones a tap away, all of them behind one button, any by its first letters. */
export function Picker({ label, items, groups, usual, value, onChange, error, level = 3 }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [everything, setEverything] = useState(false)
  const { chosen, offered, groups: listed } = pickerView(items, groups, { typed, chosen: value, usual, everything })
  const Heading = `h${level}` as const
  const pick = (ids: string[]) => {
    onChange(ids)
    setTyped('')
  }
  const add = (ids: string[]) => pick([...value, ...ids])

  return (
    <div className={classes.picker} role="group" aria-labelledby={id}>
      <div className={classes.head}>
        <Heading className={classes.label} id={id}>
          {label}
        </Heading>
        <TextInput
          className={classes.search}
          aria-label={t('picker.search', { label })}
          placeholder={t('picker.placeholder', { count: items.length })}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = offered
            if (event.key === 'Enter' && typed.trim() !== '' && first !== undefined) add([first.id])
            if (event.key === 'Escape') setTyped('')
          }}
        />
      </div>
      {chosen.length + offered.length === 0 ? null : <ChoiceChips several name={label} choices={[...chosen, ...offered]} chosen={value} onChange={pick} />}
      {typed.trim() !== '' && offered.length === 0 ? <p className={classes.none}>{t('picker.nothing')}</p> : null}
      {typed.trim() === '' && items.length > usual.length ? (
        <Button variant="subtle" className={classes.more} aria-expanded={everything} onClick={() => setEverything(!everything)}>
          {everything ? t('picker.fewer') : t('picker.all', { count: items.length })}
        </Button>
      ) : null}
      {listed.map((group) => (
        <div key={group.id} className={classes.group}>
          <span className={classes.groupLabel}>{group.label}</span>
          <ChoiceChips several name={group.label || label} choices={group.items} chosen={[]} onChange={add} />
        </div>
      ))}
      {error === undefined ? null : (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
