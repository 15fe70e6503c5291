import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { passphraseProblem } from '../../../shared/domain/passphrase'
import { PassphraseMeter } from './passphrase-meter'

export interface NewPassphrase {
  passphrase: string
  repeated: string
  /** What is wrong with it, once it was tried. */
  problem: string | null
  differs: boolean
  type: (passphrase: string) => void
  repeat: (passphrase: string) => void
  /** Whether it can be taken; from now on the fields say why not. */
  check: () => boolean
}

export function useNewPassphrase(): NewPassphrase {
  const [passphrase, type] = useState('')
  const [repeated, repeat] = useState('')
  const [tried, setTried] = useState(false)
  const problem = passphraseProblem(passphrase)
  const differs = problem === null && passphrase !== repeated
  const check = () => {
    setTried(true)
    return problem === null && !differs
  }
  return { passphrase, repeated, problem: tried ? problem : null, differs: tried && differs, type, repeat, check }
}

/** A new passphrase, how strong it is, and the same again. `refused`: what the main process says of it. */
export function NewPassphraseFields({ chosen, label, refused }: { chosen: NewPassphrase; label: string; refused?: string | undefined }) {
  const { t } = useTranslation('vault')
  return (
    <>
      <PasswordInput
        label={label}
        autoComplete="new-password"
        value={chosen.passphrase}
        error={chosen.problem ?? refused}
        onChange={(event) => chosen.type(event.currentTarget.value)}
      />
      <PassphraseMeter passphrase={chosen.passphrase} />
      <PasswordInput
        label={t('setUp.repeat')}
        autoComplete="new-password"
        value={chosen.repeated}
        error={chosen.differs ? t('setUp.repeatWrong') : null}
        onChange={(event) => chosen.repeat(event.currentTarget.value)}
      />
    </>
  )
}
