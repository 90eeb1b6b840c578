package io.entente.contacts.profile;

import java.time.ZoneId;
import java.util.Set;

/** Time zones that people live in: places, not offsets. */
public final class Zones {
  private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

  private Zones() {}

  public static boolean isKnown(String zone) {
    return KNOWN.contains(zone) && !zone.startsWith("SystemV/");
  }
}
