package io.entente.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Names of people who do not exist: family names are made of syllables that sound like one. */
final class Names {
  private static final Pattern MARKS = Pattern.compile("[^A-Za-z]");

  private static final List<String> FRENCH_FIRST =
      List.of(
          "Agathe",
          "Aline",
          "Anaïs",
          "Antoine",
          "Arthur",
          "Basile",
          "Capucine",
          "Célestin",
          "Chloé",
          "Clément",
          "Colette",
          "Damien",
          "Élise",
          "Émile",
          "Estelle",
          "Fabien",
          "Félicie",
          "Gaspard",
          "Hélène",
          "Hugo",
          "Ilyès",
          "Jeanne",
          "Joséphine",
          "Karim",
          "Lila",
          "Louise",
          "Lucien",
          "Manon",
          "Mathilde",
          "Mehdi",
          "Nadège",
          "Noé",
          "Octave",
          "Ondine",
          "Pauline",
          "Rémi",
          "Sacha",
          "Samira",
          "Théo",
          "Zélie");
  private static final List<String> FRENCH_BEGIN =
      List.of(
          "Val", "Mont", "Bel", "Roche", "Font", "Clair", "Grand", "Mar", "Haut", "Vert", "Char",
          "Lan", "Pré", "Brume", "Cour", "Dor", "Sauve", "Tour", "Ville", "Noir");
  private static final List<String> FRENCH_END =
      List.of(
          "rivel", "dessac", "vernay", "mirel", "bosson", "castel", "fermy", "lignac", "tournel",
          "sandre", "quevin", "brissel", "galmont", "javelle", "nouvry", "pressy", "rennoy",
          "thivier", "valoin", "zannet");
  private static final List<String> ENGLISH_FIRST =
      List.of(
          "Aidan",
          "Alice",
          "Amara",
          "Beatrix",
          "Callum",
          "Clara",
          "Daphne",
          "Desmond",
          "Edith",
          "Elliot",
          "Esme",
          "Felix",
          "Fiona",
          "Gareth",
          "Harriet",
          "Hugh",
          "Iris",
          "Jasper",
          "Joan",
          "Kiran",
          "Lachlan",
          "Leila",
          "Mabel",
          "Marcus",
          "Morag",
          "Nathan",
          "Niamh",
          "Olive",
          "Oscar",
          "Phoebe",
          "Quentin",
          "Rosalind",
          "Rufus",
          "Sanjay",
          "Sylvia",
          "Tamsin",
          "Una",
          "Victor",
          "Winifred",
          "Zadie");
  private static final List<String> ENGLISH_BEGIN =
      List.of(
          "Ash", "Brack", "Wex", "Thorn", "Hollo", "Penn", "Kest", "Marl", "Stan", "Wick", "Elder",
          "Farn", "Gorse", "Hather", "Lark", "Mossa", "Nether", "Oaken", "Ravel", "Tarn");
  private static final List<String> ENGLISH_END =
      List.of(
          "combe", "wether", "mere", "worthy", "brook", "stead", "wick", "thorpe", "holm", "garth",
          "lowe", "fell", "shaw", "leigh", "croft", "burn", "scar", "beck", "hurst", "wold");

  private Names() {}

  static String first(String language, Dice dice) {
    return dice.pick(language.equals("fr") ? FRENCH_FIRST : ENGLISH_FIRST);
  }

  static String last(String language, Dice dice) {
    return language.equals("fr")
        ? dice.pick(FRENCH_BEGIN) + dice.pick(FRENCH_END)
        : dice.pick(ENGLISH_BEGIN) + dice.pick(ENGLISH_END);
  }

  /** Its letters without accents. */
  static String plain(String name) {
    return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
  }
}
