import type { CollectionSlug, DataFromCollectionSlug, Payload } from 'payload';
import { idOf } from '../access.ts';

/** No lists of other rooms' documents: each would be a query of its own. Payload's types know the option only where there are such lists. */
export const plain = { joins: false } as object;

type Doc = DataFromCollectionSlug<CollectionSlug>;

interface Question {
  values: Set<string>;
  answer: Promise<Map<string, Doc[]>>;
}

const open = new WeakMap<Payload, Map<string, Question>>();

/**
 * Documents of a collection by the value of one field, such as the mandates of a deputy.
 * Questions that are asked at the same moment become one query, so that records built side by side
 * cost one walk to the database and not one each.
 */
export async function related<Slug extends CollectionSlug>(
  payload: Payload,
  collection: Slug,
  field: string,
  value: string,
): Promise<DataFromCollectionSlug<Slug>[]> {
  const questions = open.get(payload) ?? new Map<string, Question>();
  open.set(payload, questions);
  const key = `${collection}.${field}`;
  const question =
    questions.get(key) ?? ask(payload, collection, field, () => questions.delete(key));
  questions.set(key, question);
  question.values.add(value);
  return ((await question.answer).get(value) ?? []) as DataFromCollectionSlug<Slug>[];
}

function ask(
  payload: Payload,
  collection: CollectionSlug,
  field: string,
  close: () => void,
): Question {
  const values = new Set<string>();
  const answer = new Promise((resolve) => setImmediate(resolve)).then(async () => {
    close();
    const { docs } = await payload.find({
      collection,
      where: { [field]: { in: [...values] } },
      limit: 0,
      pagination: false,
      depth: 0,
      ...plain,
    });
    return Map.groupBy(
      docs as Doc[],
      (doc) => idOf((doc as unknown as Record<string, unknown>)[field]) ?? '',
    );
  });
  return { values, answer };
}
