package io.entente.standalone.suite.processes;

import io.entente.standalone.suite.TwcsRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits a file so that no thread is torn: the importer finds a customer's brand by the thread, and
 * so posts the very same from the parts as from the whole.
 */
final class Portions {
  private final TwcsRows file;
  private final Map<String, String> leaders = new HashMap<>();

  private Portions(TwcsRows file) {
    this.file = file;
    for (List<String> row : file.rows()) {
      leaders.put(id(row), id(row));
    }
    for (List<String> row : file.rows()) {
      String parent = file.field(row, "in_response_to_tweet_id").replaceFirst("\\.0$", "");
      if (leaders.containsKey(parent)) {
        leaders.put(leader(id(row)), leader(parent));
      }
    }
  }

  /** Some files of about the same length. */
  static List<TwcsRows> of(Path file, int count) {
    return new Portions(TwcsRows.read(file)).split(count);
  }

  private List<TwcsRows> split(int count) {
    List<TwcsRows> portions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      portions.add(new TwcsRows(file.header(), new ArrayList<>()));
    }
    Map<String, TwcsRows> portionOfThread = new HashMap<>();
    for (List<String> row : file.rows()) {
      portionOfThread.computeIfAbsent(leader(id(row)), _ -> shortest(portions)).rows().add(row);
    }
    return portions;
  }

  private static TwcsRows shortest(List<TwcsRows> portions) {
    return portions.stream()
        .min(Comparator.comparingInt(portion -> portion.rows().size()))
        .orElseThrow();
  }

  private String id(List<String> row) {
    return file.field(row, "tweet_id");
  }

  private String leader(String of) {
    String leader = of;
    while (!leaders.get(leader).equals(leader)) {
      leader = leaders.get(leader);
    }
    return leader;
  }
}
