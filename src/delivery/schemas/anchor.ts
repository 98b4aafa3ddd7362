import { z } from 'zod'
import { component } from './component.ts'
import { SignedRelease } from './proof.ts'

export const Anchor = component(
  'Anchor',
  z.object({
    format: z.literal('qianfa.anchor/1'),
    newest: SignedRelease.nullable(),
  }),
)
