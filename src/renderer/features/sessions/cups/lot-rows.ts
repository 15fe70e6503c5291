import type { TFunction } from 'i18next'
import type { SessionContent } from '../../../../shared/contract/session-content'
import { formatDay } from '../../../../shared/domain/days'
import { isExpired } from '../../../../shared/domain/supply-notices'

/** The packages of a session in words. One that was past its day when it was used says so. */
export function lotRows(t: TFunction<'cups'>, { lots, heldOn }: Pick<SessionContent, 'lots' | 'heldOn'>) {
  return lots.map(({ kind, brand, lot, expiresOn }) => {
    const day = expiresOn === null ? '' : formatDay(expiresOn)
    return { id: `${kind} ${lot}`, kind: t(`lots.kinds.${kind}`), brand, lot, expires: isExpired(expiresOn, heldOn) ? t('lots.expired', { day }) : day }
  })
}
