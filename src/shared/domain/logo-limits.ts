/** Most of the picture at the head of documents: pixels and bytes. */
export const logoLimits = { width: 600, height: 200, bytes: 200_000 } as const
