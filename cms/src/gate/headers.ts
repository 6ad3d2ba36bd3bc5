/** Headers of every answer of the CMS. The admin needs inline scripts and styles; nothing comes from elsewhere. */
export function securityHeaders(isDevelopment: boolean): { key: string; value: string }[] {
  // The development server rebuilds code in the browser and tells it so over a socket.
  const [evaluation, sockets] = isDevelopment ? [" 'unsafe-eval'", ' ws:'] : ['', ''];
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${evaluation}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${sockets}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return Object.entries({
    'Content-Security-Policy': policy.join('; '),
    // Browsers heed it over https only.
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Robots-Tag': 'noindex, nofollow',
  }).map(([key, value]) => ({ key, value }));
}
