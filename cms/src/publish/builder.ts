import type { Payload } from 'payload';
import type { PublishedRecord } from 'shared/publish/records';
import type { PublishedRoom } from 'shared/publish/rooms';
import type { Config } from '../payload-types.ts';

/** The CMS document that a room's record is built from: of the collection of the same name, or the site's settings. */
type SourceOf<Room extends PublishedRoom> = Room extends keyof Config['collections']
  ? Config['collections'][Room]
  : Room extends keyof Config['globals']
    ? Config['globals'][Room]
    : never;

/** What a builder may ask besides the document itself. */
export interface BuildContext {
  /** Documents are read with `overrideAccess: true`, `draft: false` and `depth: 0`: only the main document counts. */
  payload: Payload;
}

export interface Built<Room extends PublishedRoom> {
  record: PublishedRecord<Room>;
  /**
   * Documents that the record was built from besides its own, as `collection:id`, such as `media:abc`, `units:def`.
   * A change of one of them builds the record anew.
   */
  uses: string[];
}

/** A room's door to the public: picks fields by name. Null means that the public may not see the document. */
export interface Builder<Room extends PublishedRoom> {
  room: Room;
  build(doc: SourceOf<Room>, context: BuildContext): Promise<Built<Room> | null>;
}
