import { readEnvironment } from '../src/env.ts'
import { releaseKey } from '../src/newsroom/secrets.ts'

// What a site node is given as TRUSTED_KEYS. The key is made where there is none yet.
console.log(releaseKey(readEnvironment().dataDir).publicKey)
