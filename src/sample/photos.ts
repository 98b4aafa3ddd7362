/** Pictures of the sample desk: drawn, and marked 示例图片. The key seeds the drawing. */
export interface SamplePhoto {
  key: string
  /** Of the drawing; default: the key. */
  seed?: string
  caption: string
  alt: string
  takenOn: string
  place: string
  activity: string
}

const LAKE = { place: '济南市', activity: '一湖四时' }

const ALT = '示例图片：远山层叠，山前一湖静水'

export const PHOTOS: readonly SamplePhoto[] = [
  {
    key: 'farming',
    caption: '2025年6月，莱芜区政协开展数字农业专题调研',
    alt: `${ALT}，晨雾初散`,
    takenOn: '2025-06',
    place: '莱芜区',
    activity: '数字农业专题调研',
  },
  {
    key: 'medicine',
    caption: '2025年7月，莱芜区政协组织现代医药产业现场商量',
    alt: `${ALT}，日色微红`,
    takenOn: '2025-07',
    place: '莱芜区',
    activity: '现代医药产业现场商量',
  },
  {
    key: 'lift',
    caption: '2025年3月，老旧小区加装电梯现场协商',
    alt: `${ALT}，竹影在前`,
    takenOn: '2025-03',
    place: '济南市',
    activity: '月度商量',
  },
  {
    key: 'lake',
    caption: '2025年5月，委员沿湖查看步道',
    alt: `${ALT}，湖上有舟`,
    takenOn: '2025-05',
    place: '济南市',
    activity: '月度商量',
  },
  {
    key: 'rose',
    caption: '2025年5月，玫瑰园里的圆桌会',
    alt: `${ALT}，暮色初起`,
    takenOn: '2025-05',
    place: '平阴县',
    activity: '界别协商',
  },
  {
    key: 'street',
    caption: '2025年9月，街镇委员联络室接待群众',
    alt: `${ALT}，秋山微黄`,
    takenOn: '2025-09',
    place: '历下区',
    activity: '街镇属地协商',
  },
  {
    key: 'spring',
    seed: 'spring-willow',
    caption: '2025年3月，湖边看柳',
    alt: `${ALT}，塔在山脚，舟在湖心`,
    ...LAKE,
    takenOn: '2025-03',
  },
  {
    key: 'summer',
    seed: 'summer-rain',
    caption: '2025年7月，湖上看荷',
    alt: `${ALT}，荷花开在亭边`,
    ...LAKE,
    takenOn: '2025-07',
  },
  {
    key: 'autumn',
    seed: 'autumn-geese',
    caption: '2025年10月，湖上雁来',
    alt: `${ALT}，雁字横空`,
    ...LAKE,
    takenOn: '2025-10',
  },
  {
    key: 'night',
    seed: 'night-moon',
    caption: '2025年12月，湖心亭的夜',
    alt: `${ALT}，月上远山，亭在水中`,
    ...LAKE,
    takenOn: '2025-12',
  },
]
