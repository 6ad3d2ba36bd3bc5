import { textOrNull } from '../fields/text.ts';
import type { Builder } from '../publish/builder.ts';

/** The settings are public once the site has a name. */
export const publishSite: Builder<'site'> = {
  room: 'site',
  async build(site) {
    if (!site.name) return null;
    return {
      record: {
        id: 'site',
        name: site.name,
        tagline: site.tagline ?? '',
        county: site.county,
        countyCode: site.countyCode,
        domain: site.domain,
        organizer: site.organizer,
        address: site.address ?? '',
        postcode: site.postcode ?? '',
        phone: site.phone ?? '',
        // Pages always have a number to offer, as long as the office has one.
        fallbackPhone: site.fallbackPhone || site.phone || '',
        officeHours: site.officeHours ?? '',
        icpRecord: textOrNull(site.icpRecord),
        policeRecord: textOrNull(site.policeRecord),
        siteIdCode: textOrNull(site.siteIdCode),
        emblemLink: textOrNull(site.emblemLink),
        about: site.about ?? '',
        accessibility: site.accessibility ?? '',
        privacy: site.privacy ?? '',
        demo: Boolean(site.demo),
      },
      uses: [],
    };
  },
};
