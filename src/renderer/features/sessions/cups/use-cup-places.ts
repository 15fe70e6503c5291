import { useEffect } from 'react'
import { useDraftStore } from '../draft-context'
import { useFigureTool } from '../figure-tool'
import { addCup } from './cup-edits'
import type { CupTherapyId } from './cup-groups'

/** Cups pressed onto the figure belong to this therapy. Where no therapy sets cups the figure offers none. */
export function useCupPlaces(therapyId: CupTherapyId | undefined): void {
  const store = useDraftStore()
  const { tool, setTool, onCupPlace } = useFigureTool()
  useEffect(
    () => (therapyId === undefined ? undefined : onCupPlace((place) => store.edit(addCup({ therapyId, ...place })))),
    [store, onCupPlace, therapyId],
  )
  // The therapy was taken away with the cup still in the hand.
  const isLost = therapyId === undefined && tool === 'cup'
  useEffect(() => {
    if (isLost) setTool('area')
  }, [isLost, setTool])
}
