import { workerData } from 'node:worker_threads'
// tsx teaches TypeScript to the main thread only; this one learns it here.
import { register } from 'tsx/esm/api'

register()
await import(workerData.module)
