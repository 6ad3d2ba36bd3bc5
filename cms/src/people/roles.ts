import { codes } from 'shared/labels';
import { roles } from 'shared/people/labels';

export const everyone = codes(roles);

/** Those who make, check and publish texts, and so see drafts. */
export const newsroom = ['editor', 'reviewer', 'secondReviewer', 'chief', 'publisher'] as const;
