import { type CollectionSlug, type PayloadRequest, ValidationError } from 'payload';

/** Refuses a document for what stands in one field; the admin shows the message beside that field. */
export function refuseField(
  req: PayloadRequest,
  collection: CollectionSlug,
  path: string,
  message: string,
): never {
  throw new ValidationError({ collection, errors: [{ path, message }], req }, req.t);
}
