import { AppError } from '../../shared/errors'

/**
 * Changes what lies in the data folder and opens it; where that does not open, takes the change back and opens what was there.
 *
 * @throws what `change` or `open` threw; 'locked' when somebody locked meanwhile, the change stands then
 */
export async function changeOver(change: () => void, takeBack: () => void, open: () => Promise<void>): Promise<void> {
  let undo: (() => void) | null = null
  try {
    change()
    undo = takeBack
    await open()
  } catch (error) {
    if (error instanceof AppError && error.code === 'locked') throw error
    undo?.()
    await open()
    throw error
  }
}
