import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../shared/errors'
import { PassphraseDialog } from '../../ui/passphrase-dialog'
import type { Finish } from './use-finish'

/** Asked before a session is signed, where the practice wants it. A wrong one costs nothing: the session stays a draft. */
export function FinishPassphrase({ finish }: { finish: Finish }) {
  const { t } = useTranslation('sessions')
  const [signing, setSigning] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const sign = (passphrase: string) => {
    setSigning(true)
    void finish.signWith(passphrase).then((refusal) => {
      setSigning(false)
      setError(refusal)
    })
  }
  return <PassphraseDialog title={t('finish.passphraseTitle')} lead={t('finish.passphraseLead')} action={t('finish.sign')} busy={signing} error={error} onSubmit={sign} onClose={finish.cancel} />
}
