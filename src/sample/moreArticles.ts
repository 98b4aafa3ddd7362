import { doc, h2, p, quote, strong, table } from '../richtext/compose.ts'
import { brief, CITY, inDistrict, type SampleArticle } from './article.ts'

const RELEASED = { state: 'released' } as const
const NEWS = { ...RELEASED, kicker: '商量动态', source: '示例市政协', series: 'dongtai' } as const

const figures: SampleArticle = {
  ...NEWS,
  title: '商量一年，几个数字',
  heldOn: '2026-01-10',
  publishedAt: '2026-01-14T02:10:00.000Z',
  summary: '示例稿件：题目从哪里来，谈了多少回，有多少件有了回音。一张表，几句话。',
  keywords: ['商量', '年度数字'],
  by: 'editor',
  body: () =>
    doc(
      p(
        '示例稿件：年底把本子翻一遍，数一数一年里谈过的事。数字是示例，算法是真的：',
        strong('有回音才算数'),
        '。',
      ),
      h2('一、题目从哪里来'),
      table(
        ['来源', '件数', '办结'],
        ['群众在联络室提出', '214', '187'],
        ['委员调研中发现', '96', '90'],
        ['部门请求商量', '41', '41'],
      ),
      h2('二、没有办结的，去了哪里'),
      p('还在路上的三十三件，十九件排进了今年的计划，十一件要等上位规划，三件经商量认为不该办。'),
      quote('不该办的也要说清楚为什么。商量不是许愿。'),
      p('这三件的理由都写在了回信里，回信人署名，提的人签收。'),
    ),
}

/** Beside the articles that the desk works on: so that every part of the site has something to show. */
export const MORE_ARTICLES: readonly SampleArticle[] = [
  brief({
    ...CITY,
    ...RELEASED,
    title: '社区食堂的第三本账',
    heldOn: '2025-07-15',
    publishedAt: '2026-01-07T02:00:00.000Z',
    paragraphs: [
      '示例稿件：第一本账记买菜，第二本账记补贴，第三本账记谁三天没有来吃饭。七月的商量会，从第三本账谈起。',
      '有人说食堂该赚钱，有人说食堂不该赚钱。算到最后，午饭保本，早点有余，余下的给行动不便的老人送餐。',
      '会后添了两样东西：一辆送餐的三轮车，一张贴在门口的菜价表。',
    ],
  }),
  brief({
    ...CITY,
    ...RELEASED,
    title: '校门口的十五分钟',
    heldOn: '2025-09-16',
    publishedAt: '2026-01-09T02:00:00.000Z',
    paragraphs: [
      '示例稿件：放学的十五分钟里，一条街要过两千个孩子、六百辆车和一个煎饼摊。',
      '委员数了三天，把结果画成一张图：车多在前五分钟，人多在后五分钟，中间五分钟谁都走不动。',
      '商量的结果是错开十分钟，一三五年级先走。煎饼摊没有撤，挪了八米。',
    ],
  }),
  brief({
    ...inDistrict('370103', '市中'),
    ...RELEASED,
    title: '老商埠里的一份新租约',
    publishedAt: '2026-01-09T03:30:00.000Z',
    paragraphs: [
      '示例稿件：百年的铺面空了三年，想租的人怕修不起，想修的人怕租不出。房主、匠人和街道坐到一张柜台前。',
      '租约里第一次写进了“怎么修”：梁不动，瓦照旧，卫生间可以新。',
    ],
  }),
  brief({
    ...inDistrict('370104', '槐荫'),
    ...RELEASED,
    title: '就医停车，先让谁停',
    publishedAt: '2026-01-10T01:30:00.000Z',
    paragraphs: [
      '示例稿件：医院门前两百个车位，一天来一千辆车。先让谁停，是一件可以商量的事。',
      '急诊不排队，复诊可预约，陪护停远处有摆渡。三条写在入口的牌子上，保安照着念。',
    ],
  }),
  brief({
    ...inDistrict('370105', '天桥'),
    ...RELEASED,
    title: '过河上学的末班车',
    publishedAt: '2026-01-11T01:30:00.000Z',
    paragraphs: [
      '示例稿件：河北岸的孩子下了晚自习，最后一班过河的车已经开走二十分钟。',
      '公交说客流不够，家长说孩子不是客流。商量到第三回，末班车推迟半小时，先试一个学期。',
    ],
  }),
  brief({
    ...inDistrict('370112', '历城'),
    ...RELEASED,
    title: '山里人家的快递柜',
    publishedAt: '2026-01-12T01:30:00.000Z',
    paragraphs: [
      '示例稿件：包裹到了镇上，离家还有十一里山路。村里人想要一个柜子，快递员想要一条不绕的路。',
      '柜子放在了卫生室门口：取药的日子，正好取件。',
    ],
  }),
  brief({
    ...inDistrict('370114', '章丘'),
    ...RELEASED,
    title: '泉边人家怎样晒衣裳',
    publishedAt: '2026-01-12T03:30:00.000Z',
    paragraphs: [
      '示例稿件：游人嫌泉边晾的衣裳碍眼，住户说这里本来就是晾衣裳的地方。',
      '商量下来，石栏杆上不晾，后院加一排竹竿；游线改半条巷子，给人家留出门口。',
    ],
  }),
  brief({
    ...inDistrict('370115', '济阳'),
    ...RELEASED,
    title: '大棚里的三笔账',
    publishedAt: '2026-01-13T01:30:00.000Z',
    paragraphs: [
      '示例稿件：一笔是电，一笔是水，一笔是夜里起来看棚的觉。委员蹲在棚里，同菜农把三笔账算到了角分。',
    ],
  }),
  brief({
    ...inDistrict('370126', '商河'),
    ...RELEASED,
    title: '秧歌队缺一间屋',
    publishedAt: '2026-01-13T03:30:00.000Z',
    paragraphs: [
      '示例稿件：鼓是好鼓，缺一间放鼓的屋。村小学空着两间教室，钥匙在三个人手里。商量，就是把三个人请到一起。',
    ],
  }),
  figures,
  brief({
    ...NEWS,
    title: '街镇联络室一月接待安排',
    heldOn: '2026-01-04',
    publishedAt: '2026-01-04T02:00:00.000Z',
    paragraphs: ['示例稿件：一月里，各街镇委员联络室每周三下午两点到五点开门，遇节日顺延一天。'],
    correction: {
      summary: '示例稿件：一月里，各街镇委员联络室每周三下午两点到五点开门，遇节日提前一天。',
      note: '原文“遇节日顺延一天”应为“遇节日提前一天”。',
    },
  }),
  brief({
    ...NEWS,
    title: '关于冬季商量日的预告',
    heldOn: '2026-01-03',
    publishedAt: '2026-01-03T02:00:00.000Z',
    paragraphs: ['示例稿件：冬季商量日定在一月的第三个星期六。'],
    withdrawal: { reason: '活动改期，原预告作废；新的时间另行公布。', after: 'notice' },
  }),
]
