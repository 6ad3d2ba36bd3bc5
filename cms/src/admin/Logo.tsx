import { Bridge } from './Bridge.tsx';

/** The name on the sign-in page. */
export function Logo() {
  return (
    <div className="bridge-logo">
      <Bridge size={56} />
      <div>
        <strong>连心桥</strong>
        <span>人大工作人员入口</span>
      </div>
    </div>
  );
}
