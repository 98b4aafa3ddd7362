import { doc, p } from '../richtext/compose.ts'

export const SERIES = [
  {
    name: '“商量”展播',
    slug: 'zhanbo',
    order: 'consultations',
    position: 1,
    introduction: '一年来，市、区县两级“商量”平台办成的实事，一件一件讲。',
  },
  { name: '商量动态', slug: 'dongtai', order: 'date', position: 2, introduction: '协商平台的近况。' },
  {
    name: '图片故事',
    slug: 'tupian',
    order: 'date',
    position: 3,
    introduction: '以图片说话：调研、协商与回访的现场。',
  },
] as const

/** By their titles: what the front page opens with. */
export const FEATURED = [
  '三套机制拧成一股绳\n“莱商量”从议题走到结果',
  '一湖四时，四次商量',
  '校门口的十五分钟',
  '商量一年，几个数字',
]

/** Placeholders that can't be taken for a real office's. */
export const SETTINGS = {
  siteName: '泉城商量',
  tagline: '济南政协协商平台',
  description: '济南政协协商平台的示例站点：群众关心的事，怎样一件一件商量出结果。',
  keywords: ['商量', '政协', '协商', '济南'],
  about: doc(
    p(
      '这里是一个示例站点，展示政协协商平台的样子：题目从群众中来，委员、部门与当事人坐到一起谈，谈完的事要有回音。',
    ),
    p('文章、图片与单位都是示例，不代表任何真实机构。'),
  ),
  sponsor: '示例市政协办公厅',
  operator: '示例新媒体中心',
  signingOrgan: '示例市政协党组',
  address: '示例路1号',
  postcode: '000000',
  contact: '0531-00000000（工作日9:00—17:00）',
  icp: '示例ICP备00000000号',
  publicSecurity: '示例公网安备00000000000000号',
  copyright: '示例市政协办公厅 版权所有',
  sample: true,
} as const
