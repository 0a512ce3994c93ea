/** Heroes' names; none is an ordinary word, none is a helper's name, and none is longer than six letters: few tokens, seen often. */
export const heNames: readonly string[] =
  'Aaron Abel Adam Albert Alfred Alvin Amos Anders Arno Arthur Basil Benno Boris Caspar Cedric Conrad Daniel David Edgar Edmund Elias Emmett Erik Ezra Fabian Floyd George Harald Harvey Henry Hector Hubert Ivan Jacob Jasper Jerome Joel Julian Kaspar Konrad Lucas Magnus Marius Milo Morris Nathan Noah Oliver Oscar Otis Pascal Philip Ralph Reuben Rupert Samuel Simon Stefan Theo Thomas Tobias Ulrich Victor Walter Wendel Wilbur Xaver'.split(
    ' ',
  );

export const sheNames: readonly string[] =
  'Ada Agatha Agnes Alice Amelia Anita Annika Astrid Aurora Bella Birgit Carla Celia Cora Dora Edith Elena Elisa Elvira Esther Eva Fanny Fiona Flora Frida Gerda Gloria Greta Hannah Hedwig Helena Ingrid Irene Isabel Isolde Jenny Judith Julia Karen Klara Laura Leila Linnea Louisa Lydia Mabel Marina Martha Maria Mina Molly Naomi Nadia Nelly Olivia Paula Petra Sabina Sally Selma Sylvia Teresa Tilda Ursula Vera Viola Wilma Yvonne Zelda'.split(
    ' ',
  );
