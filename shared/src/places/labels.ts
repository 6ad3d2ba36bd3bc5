export const placeLevels = { county: '县', township: '乡镇、街道', village: '村、社区' } as const;
export type PlaceLevel = keyof typeof placeLevels;
