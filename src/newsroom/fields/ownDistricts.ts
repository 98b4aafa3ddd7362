import type { FilterOptions } from 'payload'
import { actorOf } from '../access/actor.ts'

/** A correspondent is offered the districts that they write for, and no others. */
export const ownDistricts: FilterOptions = ({ user }) => {
  const districts = actorOf({ user: user as never })?.districts ?? []
  return districts.length === 0 || { id: { in: districts } }
}

/** Who writes for one district has it filled in. */
export function ownDistrict({ user }: { user?: unknown }): string | undefined {
  const districts = actorOf({ user: user as never })?.districts ?? []
  return districts.length === 1 ? districts[0] : undefined
}
