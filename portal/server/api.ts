import { Hono } from 'hono';

/** The citizens' calls, each listed in `shared/src/calls.ts`. */
export const api = new Hono();

api.notFound((context) =>
  context.json({ error: 'notFound' }, 404, { 'Cache-Control': 'no-store' }),
);
