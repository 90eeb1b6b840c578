package io.entente.charts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of the chart with what {@code values.yaml} says of it in the line above, after {@code #
 * --}.
 *
 * @param path keys from the top, joined by dots
 * @param meaning empty where nothing is said
 * @param preset what holds unless it is set otherwise
 */
record DocumentedValue(String path, String meaning, JsonNode preset) {
  private static final Pattern KEY = Pattern.compile("( *)([A-Za-z0-9]+):.*");
  private static final String MARK = "# -- ";

  /**
   * All values in order: those with a meaning, and those without one that no value above them
   * covers.
   */
  static List<DocumentedValue> in(Path file) {
    try {
      return read(Files.readAllLines(file), new YAMLMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<DocumentedValue> read(List<String> lines, JsonNode presets) {
    List<DocumentedValue> values = new ArrayList<>();
    Deque<Key> keys = new ArrayDeque<>();
    String meaning = "";
    for (String line : lines) {
      if (line.strip().startsWith("#")) {
        meaning = line.strip().startsWith(MARK) ? line.strip().substring(MARK.length()) : "";
        continue;
      }
      Matcher key = KEY.matcher(line);
      if (!key.matches()) {
        continue;
      }
      int indent = key.group(1).length();
      while (!keys.isEmpty() && keys.peek().indent() >= indent) {
        keys.pop();
      }
      Key above = keys.peek();
      String path = above == null ? key.group(2) : above.path() + "." + key.group(2);
      JsonNode preset = presets.at("/" + path.replace('.', '/'));
      boolean covered = above != null && above.covers();
      if (!covered && (!meaning.isEmpty() || !preset.isObject())) {
        values.add(new DocumentedValue(path, meaning, preset));
      }
      keys.push(new Key(indent, path, covered || !meaning.isEmpty()));
      meaning = "";
    }
    return values;
  }

  private record Key(int indent, String path, boolean covers) {}
}
