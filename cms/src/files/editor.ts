import {
  AlignFeature,
  BlockquoteFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical';
import type { Field, FieldAffectingData, SanitizedConfig } from 'payload';
import { asText } from './asText.ts';
import { isSafeLink, linkRule } from './links.ts';

/** Rooms whose pages can be linked to from a text by choosing them, so that the link survives a new title. */
export const linkableRooms = ['articles', 'regulations'] as const;

function checkedLink(field: Field | FieldAffectingData): Field {
  if (!('name' in field) || field.name !== 'url' || field.type !== 'text') return field as Field;
  return {
    ...field,
    // The editor's own hook would turn an address that it does not know into something nobody typed.
    hooks: {},
    validate: (value: unknown, { siblingData }: { siblingData: { linkType?: string } }) =>
      siblingData?.linkType === 'internal' || isSafeLink(value) || linkRule,
  } as Field;
}

const pictures = UploadFeature({
  enabledCollections: ['media'],
  collections: {
    media: {
      fields: [
        {
          name: 'caption',
          label: '图注（只用于这里）',
          type: 'text',
          maxLength: 200,
          admin: { description: '不填就用图片自己的图注。' },
        },
      ],
    },
  },
});

/**
 * The editor for long texts. It offers what the portal can show and nothing else:
 * no sizes, colours or fonts, headings below the page's own.
 */
export function textEditor({ withPictures }: { withPictures: boolean }) {
  const provider = asText(
    lexicalEditor({
      features: [
        FixedToolbarFeature(),
        InlineToolbarFeature(),
        ParagraphFeature(),
        HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
        BoldFeature(),
        ItalicFeature(),
        UnderlineFeature(),
        SubscriptFeature(),
        SuperscriptFeature(),
        AlignFeature(),
        UnorderedListFeature(),
        OrderedListFeature(),
        BlockquoteFeature(),
        LinkFeature({
          enabledCollections: [...linkableRooms],
          disableAutoLinks: true,
          fields: ({ defaultFields }) =>
            defaultFields
              .filter((field) => !('name' in field) || field.name !== 'newTab')
              .map(checkedLink),
        }),
        EXPERIMENTAL_TableFeature(),
        HorizontalRuleFeature(),
        ...(withPictures ? [pictures] : []),
      ],
    }),
  );
  return async (setting: Parameters<typeof provider>[0]) => {
    const adapter = await provider(setting);
    sayPicture(setting.config);
    return adapter;
  };
}

/** Features put their own words over ours when the editor is made: this one calls a picture an upload. */
function sayPicture({ i18n }: SanitizedConfig): void {
  const { lexical } = i18n.translations.zh as { lexical?: { upload?: { label: string } } };
  if (lexical?.upload) lexical.upload.label = '图片';
}
