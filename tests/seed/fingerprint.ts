import { createHash } from 'node:crypto';
import { demoArticles } from 'cms/seed/articles';
import { demoMembers, demoOffices, demoUnits } from 'cms/seed/committees';
import { demoContacts, demoDeputies } from 'cms/seed/deputies';
import { demoPictures } from 'cms/seed/pictures';
import { demoRegulations } from 'cms/seed/regulations';
import { demoStations } from 'cms/seed/stations';

// Prints one hash over everything that the demo county consists of on the day given.
const today = process.argv[2] ?? '';
const everything = [
  demoDeputies,
  demoContacts,
  demoStations,
  demoOffices,
  demoUnits,
  demoMembers,
  demoPictures,
  demoRegulations(today),
  demoArticles(today),
];
console.log(createHash('sha256').update(JSON.stringify(everything)).digest('hex'));
