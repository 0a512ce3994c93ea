/** Heroes' names; none is an ordinary word, and none is a helper's name. */
export const heNames: readonly string[] =
  'Aaron Abel Adam Albert Alfred Alvin Amos Anders Arno Arthur Barnaby Basil Benno Bertram Boris Caspar Cedric Conrad Daniel David Dominic Edgar Edmund Elias Emmett Erik Ezra Fabian Ferdinand Floyd Gabriel George Gilbert Gregory Harald Harvey Henry Hector Hubert Ivan Jacob Jasper Jerome Joel Julian Kaspar Konrad Lambert Leander Leonard Lucas Magnus Malcolm Marius Milo Morris Nathan Nicholas Noah Oliver Oscar Otis Pascal Philip Quentin Ralph Reuben Robin Rupert Samuel Sebastian Simon Stefan Theo Thomas Tobias Ulrich Valentin Victor Vincent Walter Wendel Wilbur Xaver Yannick'.split(
    ' ',
  );

export const sheNames: readonly string[] =
  'Abigail Ada Agatha Agnes Alice Amelia Anita Annika Astrid Aurora Beatrice Bella Bettina Birgit Camilla Carla Cecilia Celia Charlotte Clarissa Cora Cornelia Dora Dorothea Edith Eleanor Elena Elisa Elvira Esther Eva Fanny Felicity Fiona Flora Frida Gerda Gloria Greta Hannah Harriet Hedwig Helena Henrietta Ingrid Irene Isabel Isolde Jenny Johanna Judith Julia Karen Katherine Klara Laura Lavinia Leila Leonora Linnea Louisa Lucinda Lydia Mabel Madeline Margaret Marina Martha Matilda Maria Mina Miranda Molly Naomi Nadia Nelly Olivia Paula Petra Philippa Priscilla Rebecca Rosalind Sabina Sally Selma Susanna Sylvia Tabitha Teresa Tilda Ursula Vera Viola Wilma Winifred Yvonne Zelda'.split(
    ' ',
  );
