import { z } from 'zod'
import { component, pageOf } from './component.ts'
import { address, evidence } from './evidence.ts'
import { EmbeddedPhoto } from './photo.ts'

/** A district as an article names it. */
export const DistrictReference = component(
  'DistrictReference',
  z.object({ code: z.string(), name: z.string(), brand: z.string().nullable() }),
)

/** A text that was signed in both forms. */
export const SignedText = component('SignedText', z.object({ html: z.string(), text: z.string() }))

const district = {
  code: z.string(),
  url: address,
  name: z.string(),
  position: z.int().min(0),
  organ: z.string(),
  brand: z.string().nullable(),
  cover: EmbeddedPhoto.nullable(),
  links: z.object({ self: address, articles: address }),
  ...evidence,
}

/** A district in a list: without its introduction. */
export const DistrictItem = component('DistrictItem', z.object(district))

export const District = component('District', z.object({ ...district, introduction: SignedText }))

export const DistrictPage = pageOf('DistrictPage', DistrictItem)
