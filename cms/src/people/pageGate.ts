import config from '@payload-config';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getPayload } from 'payload';

/** The account that asks for a page; sends strangers to the sign-in page. */
export async function requireAccount(): Promise<{ username: string; mustChangePassword: boolean }> {
  const user = await currentUser();
  if (!user) redirect('/admin/login');
  return { username: user.username, mustChangePassword: user.mustChangePassword === true };
}

/** Sends who has still to change the first password to the page for it, from whatever page. */
export async function firstPasswordFirst(): Promise<void> {
  if ((await currentUser())?.mustChangePassword) redirect('/password');
}

async function currentUser() {
  // Asked for first: it tells the build that these pages are made for each request, before a database is needed.
  const asked = await headers();
  const payload = await getPayload({ config });
  const { user } = await payload.auth({ headers: asked });
  return user;
}
