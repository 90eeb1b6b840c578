package io.entente.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is said in a language, by occasion. */
final class Phrases {
  private static final Map<String, Phrases> LANGUAGES =
      Map.of("fr", read("fr.txt"), "en", read("en.txt"));

  private final Map<String, List<String>> byOccasion;

  private Phrases(Map<String, List<String>> byOccasion) {
    this.byOccasion = byOccasion;
  }

  static Phrases in(String language) {
    return Objects.requireNonNull(LANGUAGES.get(language), language);
  }

  /** A line in brackets names an occasion, those below it are its phrases. */
  private static Phrases read(String file) {
    Map<String, List<String>> phrases = new HashMap<>();
    List<String> occasion = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          occasion = new ArrayList<>();
          phrases.put(line.substring(1, line.length() - 1), occasion);
        } else if (!line.isBlank()) {
          occasion.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Phrases(phrases);
  }

  /** All phrases of an occasion. */
  List<String> all(String occasion) {
    return Objects.requireNonNull(byOccasion.get(occasion), occasion);
  }

  String any(String occasion, Dice dice) {
    return dice.pick(all(occasion));
  }
}
