import { modals } from '@mantine/modals'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import classes from './key-list.module.css'

const keys = [
  ['0–9', 'digits'],
  ['A', 'a'],
  ['C', 'c'],
  ['Shift+C', 'everything'],
  ['E', 'e'],
  ['H', 'h'],
  ['P', 'p'],
  ['V', 'v'],
  ['N', 'n'],
  ['F', 'f'],
  ['M', 'm'],
  ['T', 't'],
  ['O', 'o'],
  ['K', 'k'],
  ['X', 'x'],
  ['B', 'b'],
  ['U', 'u'],
  ['W', 'w'],
  ['S', 's'],
  ['Ctrl+Z, Ctrl+Y', 'undo'],
  ['Ctrl+Enter', 'finish'],
] as const

/** What the keyboard does in a session. */
export function showKeys(): void {
  modals.open({ modalId: 'session-keys', title: i18next.t('keys.title', { ns: 'sessions' }), children: <KeyList /> })
}

function KeyList() {
  const { t } = useTranslation('sessions')
  return (
    <dl className={classes.keys}>
      {keys.map(([key, what]) => (
        <div key={key} className={classes.keyRow}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{t(`keys.${what}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
