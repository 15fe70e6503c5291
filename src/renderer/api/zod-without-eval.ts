import { z } from 'zod'

// zod would compile its schemas with eval, which the Content-Security-Policy forbids. It looks when a schema is made, so this
// module must come first in every page: before any module that makes one.
z.config({ jitless: true })
