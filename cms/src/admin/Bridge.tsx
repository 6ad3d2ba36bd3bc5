import { signLines, signSize } from './sign.ts';

interface Properties {
  size: number;
  label?: string;
}

/** The sign as part of a page. */
export function Bridge({ size, label }: Properties) {
  return (
    <svg
      className="bridge-sign"
      width={size}
      height={size}
      viewBox={`0 0 ${signSize} ${signSize}`}
      fill="none"
      role="img"
      aria-label={label ?? '连心桥'}
    >
      <rect width={signSize} height={signSize} rx="10" fill="currentColor" />
      {signLines.map(({ d, width }) => (
        <path
          key={d}
          d={d}
          stroke="#fff"
          strokeWidth={width}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  );
}
