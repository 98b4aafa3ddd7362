import { Icon } from './Icon.tsx'
import './brand.css'

/** The seal and the name, above the login. */
export function Logo() {
  return (
    <span className="qf-logo">
      <Icon />
      <span className="qf-logo-name" aria-hidden="true">
        签发 <small>Qianfa</small>
      </span>
    </span>
  )
}
