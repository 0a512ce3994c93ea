import type { Phrase } from '../phrase.ts';
import { parseRows } from './parse-rows.ts';

// French | English
const TABLE = `
[now]
maintenant | now
ce matin | this morning
ce soir | this evening
aujourd'hui | today
cet après-midi | this afternoon

[past]
hier | yesterday
hier soir | yesterday evening
hier matin | yesterday morning
ce matin | this morning
la semaine dernière | last week
samedi dernier | last Saturday
lundi dernier | last Monday
avant-hier | the day before yesterday
mardi dernier | last Tuesday
vendredi dernier | last Friday
dimanche dernier | last Sunday
il y a deux jours | two days ago
il y a une semaine | a week ago
il y a une heure | an hour ago

[longAgo]
l'année dernière | last year
l'été dernier | last summer
l'hiver dernier | last winter
le mois dernier | last month
il y a deux ans | two years ago
la semaine dernière | last week

[future]
demain | tomorrow
demain matin | tomorrow morning
demain soir | tomorrow evening
ce soir | this evening
la semaine prochaine | next week
samedi prochain | next Saturday
lundi prochain | next Monday
dans une heure | in an hour
après-demain | the day after tomorrow
mardi prochain | next Tuesday
vendredi prochain | next Friday
dimanche prochain | next Sunday
dans deux jours | in two days
dans une semaine | in a week
ce week-end | this weekend

[soon]
bientôt | soon

[habit]
tous les jours | every day
tous les matins | every morning
tous les soirs | every evening
tous les dimanches | every Sunday
toutes les semaines | every week
chaque année | every year
une fois par semaine | once a week
deux fois par jour | twice a day
l'après-midi | in the afternoon
le week-end | on weekends
le jeudi | on Thursdays
le matin | in the morning
le soir | in the evening
le lundi | on Mondays
le mardi | on Tuesdays
le mercredi | on Wednesdays
le vendredi | on Fridays
le samedi | on Saturdays
le dimanche | on Sundays
en été | in summer
en hiver | in winter
au printemps | in spring
en automne | in autumn

[frequency]
souvent | often
toujours | always
rarement | rarely
parfois | sometimes

[day]
lundi | Monday
mardi | Tuesday
mercredi | Wednesday
jeudi | Thursday
vendredi | Friday
samedi | Saturday
dimanche | Sunday
`;

const rows = parseRows(TABLE);

/** The times of the groups `now`, `past`, `longAgo`, `future` (`soon` holds more for the future tenses), `habit`, `frequency`, `day`. */
export function timesOf(wanted: string): readonly Phrase[] {
  return rows.filter(({ group }) => group === wanted).map(({ cells }) => ({ fr: cells[0] ?? '', en: cells[1] ?? '' }));
}

/** How long something has lasted or lasts: deux heures, two hours. */
export const DURATIONS: readonly Phrase[] = [
  { fr: 'une heure', en: 'an hour' },
  { fr: 'deux heures', en: 'two hours' },
  { fr: 'trois heures', en: 'three hours' },
  { fr: 'dix minutes', en: 'ten minutes' },
  { fr: 'une demi-heure', en: 'half an hour' },
  { fr: 'trois jours', en: 'three days' },
  { fr: 'une semaine', en: 'a week' },
  { fr: 'deux semaines', en: 'two weeks' },
  { fr: 'un mois', en: 'a month' },
  { fr: 'six mois', en: 'six months' },
  { fr: 'un an', en: 'a year' },
  { fr: 'trois ans', en: 'three years' },
  { fr: 'dix ans', en: 'ten years' },
  { fr: 'longtemps', en: 'a long time' },
];
