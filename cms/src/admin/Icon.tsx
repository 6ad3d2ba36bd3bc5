import { Bridge } from './Bridge.tsx';

/** The sign at the top left of every page. */
export function Icon() {
  return <Bridge size={30} label="回到工作台" />;
}
