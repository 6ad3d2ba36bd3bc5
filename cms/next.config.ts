import { resolve } from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';
import { securityHeaders } from './src/gate/headers.ts';

const root = resolve(import.meta.dirname, '..');

const config: NextConfig = {
  transpilePackages: ['shared'],
  poweredByHeader: false,
  turbopack: { root },
  outputFileTracingRoot: root,
  headers: async () => [
    { source: '/:path*', headers: securityHeaders(process.env.NODE_ENV === 'development') },
  ],
  // Types are checked once for the whole workspace by `tsc -b`; a second run here would cost half a minute.
  typescript: { ignoreBuildErrors: true },
};

export default withPayload(config);
