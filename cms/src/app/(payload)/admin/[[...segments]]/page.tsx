import config from '@payload-config';
import { generatePageMetadata, RootPage } from '@payloadcms/next/views';
import type { Metadata } from 'next';
import { maxLimit } from '../../../../gate/query.ts';
import { firstPasswordFirst } from '../../../../people/pageGate.ts';
import { importMap } from '../importMap.js';

interface Arguments {
  params: Promise<{ segments: string[] }>;
  searchParams: Promise<Record<string, string | string[]>>;
}

export const generateMetadata = ({ params, searchParams }: Arguments): Promise<Metadata> =>
  generatePageMetadata({ config, params, searchParams });

export default async function Page({ params, searchParams }: Arguments) {
  await firstPasswordFirst();
  return RootPage({ config, params, searchParams: limited(searchParams), importMap });
}

/** The same cap on long lists as for the calls below /api. */
async function limited(
  searchParams: Arguments['searchParams'],
): Promise<Record<string, string | string[]>> {
  const { limit, ...rest } = await searchParams;
  if (limit === undefined) return rest;
  const count = Math.min(Number(limit) || maxLimit, maxLimit);
  return { ...rest, limit: String(count) };
}
