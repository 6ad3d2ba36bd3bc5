import { serve } from '../../../../serve.ts';

export const GET = serve;
export const POST = serve;
export const PATCH = serve;
export const PUT = serve;
export const DELETE = serve;
export const OPTIONS = serve;
