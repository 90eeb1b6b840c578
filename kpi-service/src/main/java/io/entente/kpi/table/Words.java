package io.entente.kpi.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** What reports and their columns are called in a language. */
public final class Words {
  private static final Words ENGLISH = new Words("/kpi/report-words-en.properties");
  private static final Words FRENCH = new Words("/kpi/report-words-fr.properties");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private final Properties words = new Properties();

  private Words(String resource) {
    InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream(resource));
    try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " can't be read", e);
    }
  }

  /** Of French, or else of English. */
  public static Words in(Locale language) {
    return language.getLanguage().equals("fr") ? FRENCH : ENGLISH;
  }

  /** What a report is called; in English words its name says it where nothing is written. */
  String title(Class<?> report) {
    String name = report.getSimpleName();
    return words.getProperty("report." + name, spoken(name.replaceAll("(Report|Rows)$", "")));
  }

  /**
   * What a property is called, in a record of one type or in all; empty where it goes without
   * saying.
   */
  String heading(String type, String property) {
    String general = words.getProperty(property, spoken(property));
    return words.getProperty(type + "." + property, general);
  }

  public String of(String key) {
    return Objects.requireNonNull(words.getProperty(key), key);
  }

  /** Whether it is written what a property is called. */
  boolean knows(String type, String property) {
    return words.containsKey(property) || words.containsKey(type + "." + property);
  }

  private static String spoken(String name) {
    String parted = HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    return parted.isEmpty()
        ? parted
        : parted.substring(0, 1).toUpperCase(Locale.ROOT) + parted.substring(1);
  }
}
