import { stateName } from '../state.ts'
import type { Rule } from './rule.ts'

export const stateAllows: Rule = ({ state }, { action }, { from }) => {
  const name = stateName(state)
  return from.includes(name) ? null : { code: 'wrong-state', detail: { state: name, action } }
}
