/** People, with the pronoun that stands for them. */
export const people: Readonly<Record<string, 'he' | 'she'>> = {
  Anna: 'she',
  Ben: 'he',
  Clara: 'she',
  David: 'he',
  Emma: 'she',
  Felix: 'he',
  Greta: 'she',
  Hugo: 'he',
  Ida: 'she',
  Jonas: 'he',
  Kate: 'she',
  Leo: 'he',
  Maria: 'she',
  Nora: 'she',
  Oscar: 'he',
  Paula: 'she',
};

export const rooms: readonly string[] =
  'kitchen garden hall cellar attic office bedroom bathroom garage library balcony'.split(' ');

export const objects: readonly string[] =
  'apple ball book cup key lamp hat letter umbrella knife coat basket candle clock doll drum'.split(' ');

/** `in the kitchen`, `on the balcony` */
export function inRoom(room: string): string {
  return `${room === 'balcony' ? 'on' : 'in'} the ${room}`;
}
