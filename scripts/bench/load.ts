import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export interface Load {
  perSecond: number
  /** In ms. */
  p50: number
  p99: number
  /** Answers that were none, or no good ones. */
  failed: number
}

/** Puts an address under load with `wrk`, from a process of its own. */
export async function load(
  address: string,
  {
    seconds,
    connections = 32,
    headers = {},
  }: { seconds: number; connections?: number; headers?: Record<string, string> },
): Promise<Load> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...given, address]
  const { stdout } = await promisify(execFile)('wrk', args)
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0)
  const errors =
    /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)?.slice(1) ?? []
  return {
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    p50: milliseconds(/50%\s+([\d.]+\w+)/.exec(stdout)?.[1]),
    p99: milliseconds(/99%\s+([\d.]+\w+)/.exec(stdout)?.[1]),
    failed: number(/Non-2xx or 3xx responses: (\d+)/) + errors.reduce((sum, count) => sum + Number(count), 0),
  }
}

function milliseconds(text = '0ms'): number {
  const unit = /us$/.test(text) ? 0.001 : /ms$/.test(text) ? 1 : 1000
  return Number.parseFloat(text) * unit
}

/** The value that `share` of all are no greater than. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]) => quantile(values, 0.5)

/** How long each of some addresses takes, one after the other on one connection, in ms. */
export async function timesOf(
  addresses: Iterable<string>,
  headers: Record<string, string> = {},
): Promise<number[]> {
  const times: number[] = []
  for (const address of addresses) {
    const begun = performance.now()
    const answer = await fetch(address, { headers })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
    times.push(performance.now() - begun)
  }
  return times
}
