package io.entente.contacts.profile;

import io.entente.contacts.JsonText;
import io.entente.rest.BadRequest;
import io.entente.rest.InvalidRequest;
import io.entente.rest.json.StrictJson;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a contact to make: what a patch may hold, and points. */
@Singleton
final class NewContactReader {
  private static final String POINTS = "points";

  private final StrictJson strict;
  private final JsonText json;

  NewContactReader(StrictJson strict, JsonText json) {
    this.strict = strict;
    this.json = json;
  }

  record Read(ContactPatch values, List<NewPoint> points) {}

  /**
   * @throws BadRequest if there is a field that is not known
   * @throws InvalidRequest if a value is not allowed
   */
  Read read(byte[] body) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>(strict.readMembers(body));
    Object points = members.remove(POINTS);
    return new Read(PatchReader.read(members), points == null ? List.of() : points(points));
  }

  private List<NewPoint> points(Object points) {
    byte[] told = json.write(Map.of(POINTS, points)).getBytes(StandardCharsets.UTF_8);
    return strict.read(told, NewPoints.class).points();
  }
}
