import type { PlaceLevel } from 'shared/places/labels';
import { idOf } from '../access.ts';
import type { Builder } from '../publish/builder.ts';

/** Every place is public. */
export const publishPlaces: Builder<'places'> = {
  room: 'places',
  async build({ id, name, level, parent, aliases, formerNames }) {
    return {
      record: {
        id,
        name,
        level: level as PlaceLevel,
        parent: idOf(parent),
        aliases: aliases ?? [],
        formerNames: formerNames ?? [],
      },
      uses: [],
    };
  },
};
