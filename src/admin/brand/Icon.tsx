import './brand.css'

/** The seal: 签发 in cinnabar. */
export function Icon() {
  return (
    <span className="qf-seal" role="img" aria-label="签发 Qianfa" lang="zh-CN">
      <span aria-hidden="true">签</span>
      <span aria-hidden="true">发</span>
    </span>
  )
}
