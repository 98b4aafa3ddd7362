import { operation, request } from '../operation.ts'
import { districtCode } from '../parameters.ts'
import { Problem } from '../problem.ts'
import { District, DistrictItem, DistrictPage } from '../schemas/district.ts'
import { districtItemJson, districtJson } from '../shapes.ts'

export const listDistricts = operation({
  id: 'listDistricts',
  tag: 'districts',
  path: '/districts',
  body: DistrictPage,
  fields: { of: DistrictItem, in: 'items' },
  example: () => request({}, { fields: 'code,name,brand,links' }),
  answer: ({ reader, origin }) => ({
    body: { items: reader.districts().map((district) => districtItemJson(district, origin)), next: null },
  }),
})

export const getDistrict = operation({
  id: 'getDistrict',
  tag: 'districts',
  path: '/districts/{code}',
  pathParameters: { code: districtCode },
  body: District,
  refusals: ['not-found'],
  fields: { of: District, in: 'body' },
  example(reader) {
    const [first] = reader.districts()
    return first ? request({ code: first.content.code }) : null
  },
  answer({ reader, origin }, { path: { code } }) {
    const found = reader.district(code)
    if (!found) throw new Problem('not-found')
    return { body: districtJson(found, origin), at: found.release.at }
  },
})
