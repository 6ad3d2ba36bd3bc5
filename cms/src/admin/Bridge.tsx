interface Properties {
  size: number;
  label?: string;
}

/** The sign: a stone arch over water, whose reflection makes a heart-like round. */
export function Bridge({ size, label }: Properties) {
  return (
    <svg
      className="bridge-sign"
      width={size}
      height={size}
      viewBox="0 0 48 48"
      fill="none"
      role="img"
      aria-label={label ?? '连心桥'}
    >
      <rect width="48" height="48" rx="10" fill="currentColor" />
      <path
        d="M6 29h5a13 13 0 0 1 26 0h5"
        stroke="#fff"
        strokeWidth="3.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M6 21c6-7 12-9 18-9s12 2 18 9"
        stroke="#fff"
        strokeWidth="3.4"
        strokeLinecap="round"
      />
      <path d="M13 36h22M19 41h10" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}
