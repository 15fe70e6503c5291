/** Languages of the app itself. */
export const languages = ['en'] as const
export const themes = ['system', 'light', 'dark'] as const
