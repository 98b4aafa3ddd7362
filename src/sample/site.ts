export const SERIES = [
  {
    name: '“商量”展播',
    slug: 'zhanbo',
    order: 'consultations',
    position: 1,
    introduction: '市级月度商量按举办时间排列，区县按行政顺序排列。',
  },
  { name: '商量动态', slug: 'dongtai', order: 'date', position: 2, introduction: '协商平台的近况。' },
] as const

/** Placeholders that can't be taken for a real office's. */
export const SETTINGS = {
  siteName: '泉城商量',
  tagline: '济南政协协商平台',
  sponsor: '示例市政协办公厅',
  operator: '示例新媒体中心',
  signingOrgan: '示例市政协党组',
  address: '示例路1号',
  postcode: '000000',
  icp: '示例ICP备00000000号',
  publicSecurity: '示例公网安备00000000000000号',
  copyright: '示例市政协办公厅 版权所有',
  sample: true,
} as const
