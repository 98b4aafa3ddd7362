import { Worker } from 'node:worker_threads'

/**
 * Starts a thread that runs a file of this folder.
 * @param data what it finds in `workerData`
 */
export function startThread(file: `./${string}Worker.ts`, data: object = {}): Worker {
  return new Worker(new URL('./thread.mjs', import.meta.url), { workerData: { ...data, module: file } })
}
