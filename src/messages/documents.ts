import type { Words } from './locale.ts'

/** What is wrong with a document as it is saved or deleted, where no rule of the workflow says it. */
export const DOCUMENT_WORDS = {
  beingEdited: {
    zh: '有同事正在编辑，暂不能删除。请先请对方退出编辑。',
    en: 'Somebody else is editing this: ask them to close it first.',
  },
  districtOrCity: {
    zh: '请选择区县。只有市政协月度商量不属于区县，须填写“协商开展日期”。',
    en: "Choose a district. Only the city's consultations have none: give the day they were held.",
  },
  ownDistrict: { zh: '请选择您所属的区县。', en: 'Choose your own district.' },
} satisfies Record<string, Words>
