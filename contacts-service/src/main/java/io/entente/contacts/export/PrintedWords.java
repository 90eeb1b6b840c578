package io.entente.contacts.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What a printed export says, in one of its languages. */
final class PrintedWords {
  private final Properties words = new Properties();

  private PrintedWords(String resource) {
    InputStream file = Objects.requireNonNull(PrintedWords.class.getResourceAsStream(resource));
    try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PrintedWords of(PrintedLanguage language) {
    return new PrintedWords(
        switch (language) {
          case EN -> "/contacts/export-en.properties";
          case FR -> "/contacts/export-fr.properties";
        });
  }

  String of(String key) {
    return words.getProperty(key, key);
  }

  /** The title of a kind. */
  String kind(String kind) {
    return words.getProperty("kind." + kind.replace(' ', '_'), kind);
  }

  /** The label of a field; what has none is called as in the JSON document. */
  String field(String name) {
    return words.getProperty("field." + name, name);
  }
}
