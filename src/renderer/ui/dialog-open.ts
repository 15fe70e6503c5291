const dialogs = (): Element[] => [...document.querySelectorAll('[aria-modal="true"]')]

/** The dialog that lies over everything else. */
export const topDialog = (): Element | undefined => dialogs().at(-1)

/**
 * Whether a dialog lies over the screen: keys are then for what is typed there, not for what lies below.
 *
 * @param own selector of a dialog that is a part of the screen, whose keys are the screen's
 */
export const dialogIsOpen = (own = ':not(*)'): boolean => dialogs().some((dialog) => dialog.closest(own) === null)

export const menuIsOpen = (): boolean => document.querySelector('[role="menu"]') !== null
