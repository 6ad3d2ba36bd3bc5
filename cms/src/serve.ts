import config from '@payload-config';
import { handleEndpoints } from 'payload';

/** Answers one request to `/api/…`: the only way in, for the server and for the API tests alike. */
export async function serve(request: Request): Promise<Response> {
  return handleEndpoints({ config, request });
}
