/** The sign of Entente: what is said, and the clock on it. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      style={{ flex: 'none' }}
      aria-hidden="true"
      focusable="false"
    >
      <rect width="32" height="32" rx="8" fill="#2f5b9e" />
      <path
        d="M8 9h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H14l-5 4v-4H8a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2Z"
        fill="#fff"
      />
      <path
        d="M16 12v4l3 2"
        fill="none"
        stroke="#2f5b9e"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
