import { useState } from 'react'
import type { ClientListItem } from '../../../shared/contract/clients'
import type { AppError } from '../../../shared/errors'
import { useOp } from '../../api/hooks'

/** Clients asked for at first: more than fit on a screen. */
const atFirst = 100

/** The client list as far as it was scrolled: what a practice of any size costs is what is looked at. */
export function useListedClients({ archived, typed }: { archived: boolean; typed: string }): {
  data: readonly ClientListItem[] | undefined
  error: AppError | null
  /** Still those of the letters before. */
  behind: boolean
  /** Whether these are all that fit. */
  isWhole: boolean
  /** Asks for as many again. */
  more: () => void
} {
  const asked = `${archived} ${typed}`
  const [grown, setGrown] = useState({ asked, most: atFirst })
  const most = grown.asked === asked ? grown.most : atFirst
  const { data, error, isPlaceholderData } = useOp('clients.list', { archived, typed, most }, { keep: true })
  const isWhole = data !== undefined && data.length < most
  const more = () => {
    if (!isPlaceholderData && !isWhole) setGrown({ asked, most: most * 2 })
  }
  return { data, error, behind: data === undefined || isPlaceholderData, isWhole, more }
}
