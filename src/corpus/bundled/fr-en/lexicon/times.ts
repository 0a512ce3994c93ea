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

[longAgo]
l'année dernière | last year
l'été dernier | last summer
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

[soon]
bientôt | soon

[habit]
tous les jours | every day
tous les matins | every morning
tous les soirs | every evening
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

[frequency]
souvent | often
toujours | always
rarement | rarely

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
