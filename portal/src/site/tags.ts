import type { Site } from 'shared/site/contract';

/** Tags of the government site guide (国办发〔2017〕47号): name and content. */
export type Tags = Record<string, string | null | undefined>;

/** Tags that every page carries. */
export function siteTags(site: Site): Tags {
  return {
    SiteName: site.name,
    SiteDomain: new URL(site.domain).host,
    SiteIDCode: site.siteIdCode,
  };
}

/** Tags of a page that lists things. `type` is one of the guide's kinds of column. */
export function listTags(
  name: string,
  description: string,
  keywords: string[],
  type: string,
): Tags {
  return {
    ColumnName: name,
    ColumnDescription: description,
    ColumnKeywords: keywords.join(','),
    ColumnType: type,
  };
}
