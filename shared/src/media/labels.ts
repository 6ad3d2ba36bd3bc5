/** Widths in pixels that the CMS makes of every picture, each as WebP and as JPEG. */
export const pictureWidths = [360, 720, 1280, 1920] as const;

/** Limits on what is taken in: bytes, and pixels counted before decoding. */
export const pictureLimits = { bytes: 20 * 1024 * 1024, pixels: 40_000_000 } as const;
export const attachmentLimits = { bytes: 50 * 1024 * 1024 } as const;
