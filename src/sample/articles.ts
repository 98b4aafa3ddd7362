import { doc, type EditorState, h2, p, photo, strong } from '../richtext/compose.ts'

/** How far an article of the sample desk has come. */
export type SampleState = 'draft' | 'returned' | 'in_review' | 'awaiting_signoff' | 'signed' | 'released'

export interface SampleArticle {
  title: string
  kicker?: string
  source: string
  /** The code of its district; none: the city's own. */
  district?: string
  series: string
  publishedAt?: string
  heldOn?: string
  editorsNote?: string
  summary: string
  keywords: string[]
  credit?: string
  importance?: 'ordinary' | 'important'
  by: 'laiwu' | 'editor'
  state: SampleState
  /** The ids of photos, by their keys, are known only once they are uploaded. */
  body: (photoId: (key: string) => string) => EditorState
}

const ZHANBO_NOTE =
  '一年来，市、区县两级“商量”平台围着群众关心的事反复协商，办成了一批实事。这里选出部分案例陆续刊登：市级月度商量按开展时间排列，区县按行政顺序排列。'

const laiwu: SampleArticle = {
  kicker: '“商量”展播 | 商量在莱芜',
  title: '三套机制拧成一股绳\n“莱商量”从议题走到结果',
  source: '莱芜区政协',
  district: '370116',
  series: 'zhanbo',
  publishedAt: '2026-01-15T01:25:00.000Z',
  editorsNote: ZHANBO_NOTE,
  summary:
    '立案的提案226件，全部按期办复；580多条建议进了部门的工作安排。题目从哪里来，同谁一起谈，谈完之后怎么办。',
  keywords: ['商量', '莱商量', '提案办理', '专题协商'],
  credit: '（莱芜区政协供稿）',
  by: 'laiwu',
  state: 'released',
  body: (photoId) =>
    doc(
      p(
        '一年里，莱芜区政协把协商的力气用在三个环节上：题目从哪里来，同谁一起谈，谈完之后怎么办。三个环节首尾相接，成了“莱商量”的日常做法。',
      ),
      h2('一、选题：三个来源，一份计划'),
      p('年初的一份协商计划，装着从各处找来的题目。既看全区工作的大局，也看街巷里的小事，挑准了再谈。'),
      p(
        strong('一是看党政所需。'),
        '年度协商计划报区委批准后施行，服务企业、项目验收这些重点工作都列了进去，谈出来的意见区里认真研究、逐项采用。',
        strong('二是听群众所盼。'),
        '民生题目占了一半以上，养老服务、社区卫生、物业管理先后摆上桌面，一批让人挠头的事有了着落。',
        strong('三是量政协所能。'),
        '全体会议上委员分组讨论时提出的建议，会后另开专题协商来接；民生工程进展如何，由委员到现场去看、去问、去督。',
      ),
      photo(photoId('farming')),
      h2('二、协商：月月有，层层有'),
      p('从全体会议到街镇联络室，各层的协商接成一张网，大事小情都有地方谈。'),
      p(
        strong('一是月月不落空。'),
        '全年2次议政性常委会会议、10次专题协商会，排进每一个月，100多条建议落到了实处。',
        strong('二是提案不打折。'),
        '从征集、立案到督办，每一步都要协商；2025年立案的226件提案全部按期办复，580多条建议变成部门的工作举措。',
        strong('三是街镇不缺席。'),
        '委员就近进入街镇联络室，围绕邻里纠纷、农村医保、幸福院建设办活动40多次，帮居民解决难题50多个。',
        strong('四是界别不分家。'),
        '界别与部门互相走动，对131家委员企业逐一摸底；主席会议成员带队调研40多次，供需、手续、融资方面的难题解决了70多个。',
      ),
      photo(photoId('medicine')),
      h2('三、转化：件件有回音'),
      p('谈得好不好，要看办得怎么样。建议报上去之后，还要再去看、再来谈。'),
      p(
        strong('一是报送更严。'),
        '重要建议案和专题协商报告先经党组把关，再报区委、区政府，部门逐件答复。',
        strong('二是跟踪更紧。'),
        '围绕教育资源、营商环境等集中关切，委员与36个承办单位坐到一起，开展提案督办协商40余场，困境儿童关爱、政务服务提速等建议见到成效。',
        strong('三是落实更实。'),
        '编制规划、节水灌溉、生姜产业、城中村改造等方面的协商成果，成了部门手里的具体任务；项目验收“全周期跟踪服务”的建议，也被主管部门采用。',
      ),
    ),
}

interface Brief {
  title: string
  kicker: string
  source: string
  district?: string
  state: SampleState
  paragraphs: string[]
  publishedAt?: string
  heldOn?: string
  photoKey?: string
  importance?: 'important'
  series?: string
}

function brief({ paragraphs, photoKey, ...rest }: Brief): SampleArticle {
  const [lead = '', ...more] = paragraphs
  return {
    series: 'zhanbo',
    summary: lead,
    keywords: ['商量', '协商'],
    by: 'editor',
    ...rest,
    body: (photoId) =>
      doc(p(lead), ...(photoKey ? [photo(photoId(photoKey))] : []), ...more.map((text) => p(text))),
  }
}

const CITY = { kicker: '“商量”展播 | 市政协月度商量', source: '示例市政协' }

export const ARTICLES: readonly SampleArticle[] = [
  brief({
    ...CITY,
    title: '老楼加装电梯，难在哪一户',
    heldOn: '2025-03-18',
    publishedAt: '2026-01-05T02:00:00.000Z',
    state: 'released',
    photoKey: 'lift',
    paragraphs: [
      '示例稿件：三月的商量会开在一个老院子里。楼上盼着早装，楼下担心采光，会就从这一处分歧谈起。',
      '委员请来设计、消防和社区的人，把图纸摊在石桌上，一户一户对着看。能挪的井道挪半米，不能挪的补一扇窗。',
      '散会时没有掌声，只有一张签了名的纸。两个月后，第一部电梯开始运行。',
    ],
  }),
  brief({
    ...CITY,
    title: '湖边步道怎样让路又让景',
    heldOn: '2025-05-20',
    publishedAt: '2026-01-06T02:00:00.000Z',
    state: 'released',
    photoKey: 'lake',
    paragraphs: [
      '示例稿件：五月，委员沿湖走了一圈，数出七处行人与车辆争道的地方。',
      '跑步的、推婴儿车的、拍荷花的，各说各的道理。商量会上定下：早晚分时，窄处分道，老树一棵不动。',
    ],
  }),
  brief({
    title: '联络室里的一张方桌',
    kicker: '“商量”展播 | 商量在历下',
    source: '示例',
    district: '370102',
    publishedAt: '2026-01-08T01:30:00.000Z',
    state: 'released',
    photoKey: 'street',
    paragraphs: [
      '示例稿件：街镇的委员联络室里有一张方桌，每周三下午，谁都可以来坐一坐。',
      '半年里，桌上谈过楼道照明、泉边垃圾、接送孩子的停车。记在本子上的事，下一周要有回话。',
    ],
  }),
  laiwu,
  brief({
    title: '玫瑰园里的圆桌会',
    kicker: '“商量”展播 | 商量在平阴',
    source: '示例',
    district: '370124',
    publishedAt: '2026-01-16T01:30:00.000Z',
    state: 'signed',
    photoKey: 'rose',
    paragraphs: [
      '示例稿件：花期只有二十多天，采下来的玫瑰等不起。花农、企业和部门围着一张圆桌，商量怎样让花不过夜。',
      '一条冷链线路、三处收购点、一张排班表，是这次商量的全部结果。',
    ],
  }),
  brief({
    title: '一条河的三次会诊',
    kicker: '“商量”展播 | 商量在钢城',
    source: '示例',
    district: '370117',
    state: 'awaiting_signoff',
    paragraphs: [
      '示例稿件：同一条河，委员一年里看了三次：枯水时看淤，汛前看堤，秋后看岸。',
      '三次会诊之后，清淤与护岸排进了同一张工期表。',
    ],
  }),
  brief({
    title: '新一年协商议题向社会征集',
    kicker: '商量动态',
    source: '示例市政协',
    heldOn: '2026-01-20',
    series: 'dongtai',
    importance: 'important',
    state: 'in_review',
    paragraphs: [
      '示例稿件：新一年的协商议题从今天起向社会征集，街镇联络室和网上都可以提。',
      '题目不怕小，只要有人为它发愁。',
    ],
  }),
  brief({
    title: '姜田里的水账',
    kicker: '“商量”展播 | 商量在莱芜',
    source: '示例',
    district: '370116',
    state: 'returned',
    paragraphs: ['示例稿件：节水灌溉铺到姜田，省下多少水、多花多少工，委员同农户一笔一笔算账。'],
  }),
  brief({
    title: '大学城的夜校怎样开下去',
    kicker: '“商量”展播 | 商量在长清',
    source: '示例',
    district: '370113',
    state: 'draft',
    paragraphs: ['示例稿件：夜校开了一年，学员多了，教室少了。（草稿，待补充）'],
  }),
]
