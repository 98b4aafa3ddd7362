/**
 * What a limit counts as one client: an IPv4 address itself, be it written as IPv6; of an IPv6 address the first four
 * groups, a /64, within which a household has as many addresses as it likes.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const groups = (part: string) => part.split(':').filter((group) => group !== '')
  const after = groups(tail ?? '')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups(head).length - after.length)
  return [...groups(head), ...Array.from({ length: zeros }, () => '0'), ...after].slice(0, 4).join(':')
}
