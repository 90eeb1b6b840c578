package io.entente.standalone;

import io.entente.standalone.imports.Import;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the command line of an import asks for.
 *
 * @param workspace slug; null for the member's own
 */
record ImportOptions(
    Import.Format format, Path file, int port, String email, @Nullable String workspace) {
  static final String USAGE =
      "Usage: ./entente import FORMAT FILE [--port N] [--workspace SLUG] [--email ADDRESS]\n"
          + "FORMAT is "
          + formats()
          + descriptions();

  private static final int DEFAULT_PORT = 8080;
  private static final String OWNER = "owner@example.org";

  /**
   * @throws IllegalArgumentException if they make no sense; the message is for whoever typed them
   */
  static ImportOptions parse(List<String> arguments) {
    Deque<String> left = new ArrayDeque<>(arguments);
    if ("import".equals(left.peek())) {
      left.pop();
    }
    Deque<String> plain = new ArrayDeque<>();
    int port = DEFAULT_PORT;
    String email = OWNER;
    @Nullable String workspace = null;
    while (!left.isEmpty()) {
      String argument = left.pop();
      switch (argument) {
        case "--port" -> port = port(value(argument, left));
        case "--email" -> email = value(argument, left);
        case "--workspace" -> workspace = value(argument, left);
        default -> plain.add(plain(argument));
      }
    }
    if (plain.size() != 2) {
      throw new IllegalArgumentException("An import needs a format and a file.");
    }
    return new ImportOptions(format(plain.pop()), Path.of(plain.pop()), port, email, workspace);
  }

  Import toImport(String password) {
    return new Import(
        format, file, URI.create("http://127.0.0.1:" + port), email, password, workspace);
  }

  private static String value(String option, Deque<String> left) {
    if (left.isEmpty()) {
      throw new IllegalArgumentException(option + " needs a value.");
    }
    return left.pop();
  }

  private static String plain(String argument) {
    if (argument.startsWith("--")) {
      throw new IllegalArgumentException("There is no option " + argument + ".");
    }
    return argument;
  }

  private static int port(String text) {
    if (text.matches("[0-9]{1,5}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    throw new IllegalArgumentException("--port takes a number from 1 to 65535, not " + text + ".");
  }

  private static Import.Format format(String name) {
    for (Import.Format format : Import.Format.values()) {
      if (format.word().equals(name)) {
        return format;
      }
    }
    throw new IllegalArgumentException("The format " + name + " is unknown.");
  }

  private static String formats() {
    return String.join(
        " or ", Arrays.stream(Import.Format.values()).map(Import.Format::word).toList());
  }

  private static String descriptions() {
    StringBuilder lines = new StringBuilder();
    for (Import.Format format : Import.Format.values()) {
      lines.append(String.format(Locale.ROOT, "%n  %-14s %s", format.word(), format.description()));
    }
    return lines.toString();
  }
}
