import { parentPort, workerData } from 'node:worker_threads'
import { joinDatabase } from './database.ts'
import { searchBuilder } from './searchBuild.ts'
import type { Part } from './searchQueue.ts'

export type Step = 'make' | 'store' | 'merge'

export interface BuildThread {
  dir: string
  part: Part
}

// The work of `searchBuild.ts`, on a thread of its own with its own connection, step by step as it is told, so that
// it ends between two steps.
const { dir, part } = workerData as BuildThread
const connection = joinDatabase(dir)
const builder = searchBuilder(connection, part)

parentPort?.on('message', (message: Step | 'end') => {
  if (message !== 'end') return parentPort?.postMessage(Number(builder[message]()))
  connection.close()
  parentPort?.close()
})
