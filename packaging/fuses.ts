/**
 * Electron's fuses: switches burnt into the packaged binary, which nothing at run time can turn back. Every fuse that this version of
 * Electron has is named: `apply-fuses.mjs` refuses to run when one is missing. The reasons stand in `docs/packaging.md`.
 */
export const fuses = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
} as const

/** A fuse added by a later Electron must be decided upon, not left as it comes. */
export const strictlyRequireAllFuses = true

/** What the binary must answer when it is read back, by the place of the fuse in its wire: 1 on, 0 off. */
export const fuseWire = Object.values(fuses)
  .map((on) => (on ? '1' : '0'))
  .join('')
