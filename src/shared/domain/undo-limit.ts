/** Most characters in which a draft's steps to undo are kept: more would make every save slower than a keystroke. */
export const undoLimit = 131_072
