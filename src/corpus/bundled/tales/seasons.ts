import type { Row } from './plot.ts';

/** The season of a tale, with a day in it and sentences on the weather. */
export const seasons: readonly Row[] = [
  {
    season: 'spring',
    day: '[bright|mild|windy|rainy] [spring|April|May|March] [morning|day]',
    weather:
      '[The {~tree} trees had [new leaves|green tips], and the {~bird}s were building their nests.|A warm wind smelled of {~flower}s.|The snow had melted, and the brook was [full|loud|wild].|It had rained for [three|four|five] days, and now everything was [green|growing|dripping].|The first {~flower}s stood in the grass.|There were [lambs in the fields|bees in the blossoms|tadpoles in the ditch].]',
  },
  {
    season: 'summer',
    day: '[hot|long|golden|sunny] [summer|July|June] [morning|day|afternoon]',
    weather:
      '[The sun was so hot that even the {~bird}s were silent.|The [wheat|rye|barley] stood high, and the {~flower}s were in bloom.|It was so warm that the [dogs|cows|cats] lay in the shade of the {~tree} tree.|The air smelled of [hay|{~flower}s|warm earth].|The {~berry} bushes were heavy with fruit.|Not a cloud could be seen, and the [crickets|grasshoppers] sang.]',
  },
  {
    season: 'autumn',
    day: '[foggy|cool|stormy|golden] [autumn|October|September|November] [morning|day|afternoon]',
    weather:
      '[The leaves of the {~tree} trees were [red and yellow|falling|the color of gold].|Fog lay over the [fields|river|hills].|The {~bird}s were gathering to fly south.|The wind shook the [plums|nuts|last apples] from the trees.|It smelled of smoke and [apples|mushrooms|wet leaves].|The evenings were growing [cool|dark|long], and the first stoves were lit.]',
  },
  {
    season: 'winter',
    day: '[cold|snowy|gray|frosty] [winter|January|December|February] [morning|day|afternoon]',
    weather:
      '[Snow lay on the {~tree} trees, and the [pond|brook|well] was frozen.|It had been snowing for [two|three|four] days.|The frost had painted [ferns|stars|feathers] on every window.|Icicles hung from the roof, as long as [swords|arms|candles].|A {~bird} sat in the bare hedge with its feathers puffed up.|The wind howled around the corners and rattled at the [doors|gates|shutters].]',
  },
];
