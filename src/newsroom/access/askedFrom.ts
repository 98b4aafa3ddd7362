/**
 * Whether a browser says that a page of another origin asks. Such a request keeps its cookies to itself: a page
 * elsewhere, on a neighbouring host of the same site too, acts for nobody who happens to be logged in here.
 * @param host the name and port under which the newsroom was asked
 * @param allowed other origins that may, e.g. where a reverse proxy does not hand the name on
 */
export function askedFromElsewhere(
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  if (origin === undefined || allowed.includes(origin)) return false
  return !URL.canParse(origin) || host === undefined || new URL(origin).host !== host.toLowerCase()
}
