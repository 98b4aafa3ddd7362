import { parentPort, workerData } from 'node:worker_threads'
import { joinDatabase } from './database.ts'
import { searchBuilder } from './searchBuild.ts'

// The work of `searchBuild.ts`, on a thread of its own with its own connection: a step whenever it is asked for one.
// It ends when it is told to, between two steps.
const connection = joinDatabase((workerData as { dir: string }).dir)
const build = searchBuilder(connection)

parentPort?.on('message', (message: 'step' | 'end') => {
  if (message === 'step') return parentPort?.postMessage(build())
  connection.close()
  parentPort?.close()
})
