/** An address as people write it: a socket that takes IPv4 and IPv6 has IPv4 written as IPv6, `::ffff:192.0.2.1`. */
export function plainAddress(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
}

/**
 * What a limit counts as one client: an IPv4 address itself, be it written as IPv6; of an IPv6 address the first four
 * groups, a /64, within which a household has as many addresses as it likes.
 */
export function networkOf(given: string): string {
  const address = plainAddress(given)
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const groups = (part: string) => part.split(':').filter((group) => group !== '')
  const after = groups(tail ?? '')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups(head).length - after.length)
  return [...groups(head), ...Array.from({ length: zeros }, () => '0'), ...after].slice(0, 4).join(':')
}
