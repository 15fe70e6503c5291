/**
 * zod would compile its schemas with eval, which the Content-Security-Policy forbids. It looks when a schema is made, and takes its
 * configuration from here: set before zod itself is loaded, whichever script brings it.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
