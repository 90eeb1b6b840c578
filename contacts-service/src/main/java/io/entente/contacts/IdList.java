package io.entente.contacts;

import io.entente.rest.BadRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Ids in an address, separated by commas: what a page shows is asked for in one call. */
public final class IdList {
  public static final int MOST = 200;

  private IdList() {}

  /**
   * The ids, each once.
   *
   * @throws BadRequest if one of them is none, or there are more than {@value #MOST}
   */
  public static List<UUID> parse(String ids) {
    Set<UUID> parsed = new LinkedHashSet<>();
    for (String id : ids.split(",", -1)) {
      parsed.add(uuid(id));
      if (parsed.size() > MOST) {
        throw new BadRequest("?ids", "has more than " + MOST + " ids");
      }
    }
    return new ArrayList<>(parsed);
  }

  private static UUID uuid(String text) {
    try {
      // The JDK also takes shortened forms such as 1-1-1-1-1.
      if (text.length() == 36) {
        return UUID.fromString(text);
      }
    } catch (IllegalArgumentException _) {
      // Told below.
    }
    throw new BadRequest("?ids", "holds \"" + text + "\", which is no id");
  }
}
