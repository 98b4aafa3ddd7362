import type { Connection } from './database.ts'

/** @returns the function that says how many articles a series has, by the series' id */
export function seriesSizes(connection: Connection): (series: string) => number {
  const size = connection.prepare('select total from series_sizes where series = ?')
  return (series) => (size.get(series) as { total: number } | undefined)?.total ?? 0
}

/** Counts anew: the numbers are kept by triggers, and nothing else would find one that somebody changed. */
export function recountSeries(connection: Connection): void {
  const write = connection.transaction(() => {
    connection.exec('delete from series_sizes')
    connection.exec(`insert into series_sizes
      select series, count(*) from articles where series is not null group by series`)
  })
  write.immediate()
}
