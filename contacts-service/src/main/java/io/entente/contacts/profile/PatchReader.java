package io.entente.contacts.profile;

import io.entente.contacts.attribute.AttributeValues;
import io.entente.contacts.contact.Acquisition;
import io.entente.contacts.contact.AcquisitionSource;
import io.entente.contacts.contact.Profile;
import io.entente.contacts.input.Line;
import io.entente.contacts.tag.ContactTags;
import io.entente.rest.BadRequest;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a patch and says of each value what is wrong with it. */
final class PatchReader {
  /** In code points, as all limits here. */
  static final int NAME_LENGTH = 200;

  private static final int CAMPAIGN_LENGTH = 255;
  private static final int MOST_TAGS = 50;
  private static final int MOST_ATTRIBUTES = SetAttributes.MOST;
  private static final Set<String> FIELDS =
      Set.of(
          ContactPatch.NAME,
          ContactPatch.GIVEN_NAME,
          ContactPatch.FAMILY_NAME,
          ContactPatch.LANGUAGE,
          ContactPatch.ZONE,
          ContactPatch.COMPANY,
          ContactPatch.OWNER,
          ContactPatch.ACQUISITION,
          ContactPatch.BLOCKED,
          ContactPatch.TAGS,
          ContactPatch.ATTRIBUTES);
  private static final Set<String> FIELDS_OF_ACQUISITION = Set.of("source", "on", "campaign");
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Map<String, @Nullable Object> members;
  private final List<Violation> violations = new ArrayList<>();

  private PatchReader(Map<String, @Nullable Object> members) {
    this.members = members;
  }

  /**
   * @throws BadRequest if there is a field that is not known
   * @throws InvalidRequest if a value is not allowed
   */
  static ContactPatch read(Map<String, @Nullable Object> members) {
    for (String field : members.keySet()) {
      if (!FIELDS.contains(field)) {
        throw unknown("/" + escaped(field));
      }
    }
    return new PatchReader(members).read();
  }

  private ContactPatch read() {
    String name = line(ContactPatch.NAME, NAME_LENGTH);
    if (members.containsKey(ContactPatch.NAME) && members.get(ContactPatch.NAME) == null) {
      wrong("/name", "must not be null");
    }
    Object blocked = members.get(ContactPatch.BLOCKED);
    if (members.containsKey(ContactPatch.BLOCKED) && !(blocked instanceof Boolean)) {
      wrong("/blocked", "must be true or false");
    }
    ContactPatch patch =
        new ContactPatch(
            Set.copyOf(members.keySet()),
            name,
            profile(),
            Boolean.TRUE.equals(blocked),
            tags(),
            attributes());
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
    return patch;
  }

  private Profile profile() {
    return new Profile(
        line(ContactPatch.GIVEN_NAME, NAME_LENGTH),
        line(ContactPatch.FAMILY_NAME, NAME_LENGTH),
        language(),
        zone(),
        id(ContactPatch.COMPANY),
        id(ContactPatch.OWNER),
        acquisition(),
        null);
  }

  private void wrong(String pointer, String detail) {
    violations.add(new Violation(pointer, detail));
  }

  private static BadRequest unknown(String pointer) {
    return new BadRequest(pointer, "is not a field that is known here");
  }

  private @Nullable String text(String pointer, @Nullable Object value) {
    if (value == null || value instanceof String) {
      return (String) value;
    }
    wrong(pointer, "must be a string");
    return null;
  }

  private @Nullable String line(String field, int most) {
    return line("/" + field, members.get(field), most);
  }

  private @Nullable String line(String pointer, @Nullable Object value, int most) {
    String text = text(pointer, value);
    String wrong = text == null ? null : Line.wrong(text, most);
    if (wrong != null) {
      wrong(pointer, wrong);
    }
    return text == null ? null : text.strip();
  }

  private @Nullable String language() {
    String text = text("/language", members.get(ContactPatch.LANGUAGE));
    String language = text == null ? null : Tongues.normal(text);
    if (text != null && language == null) {
      wrong("/language", "must be a language such as fr or fr-CA");
    }
    return language;
  }

  private @Nullable String zone() {
    String zone = text("/zone", members.get(ContactPatch.ZONE));
    if (zone != null && !Zones.isKnown(zone)) {
      wrong("/zone", "must be a time zone such as Europe/Paris");
    }
    return zone;
  }

  private @Nullable UUID id(String field) {
    String text = text("/" + field, members.get(field));
    if (text == null || ID.matcher(text).matches()) {
      return text == null ? null : UUID.fromString(text);
    }
    wrong("/" + field, "must be a UUID");
    return null;
  }

  private @Nullable Acquisition acquisition() {
    Object value = members.get(ContactPatch.ACQUISITION);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Map<?, ?> object)) {
      wrong("/acquisition", "must be an object");
      return null;
    }
    for (Object field : object.keySet()) {
      if (!FIELDS_OF_ACQUISITION.contains(field)) {
        throw unknown("/acquisition/" + escaped(String.valueOf(field)));
      }
    }
    AcquisitionSource source = source(object.get("source"));
    return source == null
        ? null
        : new Acquisition(
            source,
            day(object.get("on")),
            line("/acquisition/campaign", object.get("campaign"), CAMPAIGN_LENGTH));
  }

  private @Nullable AcquisitionSource source(@Nullable Object value) {
    String text = text("/acquisition/source", value);
    try {
      return AcquisitionSource.of(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      wrong("/acquisition/source", String.valueOf(e.getMessage()));
      return null;
    }
  }

  private @Nullable LocalDate day(@Nullable Object value) {
    String text = text("/acquisition/on", value);
    try {
      LocalDate day = text == null ? null : LocalDate.parse(text);
      if (day == null || (day.getYear() >= 1_900 && day.getYear() <= 9_998)) {
        return day;
      }
    } catch (DateTimeException _) {
      // Told below.
    }
    wrong("/acquisition/on", "must be a day such as 2026-03-29");
    return null;
  }

  private List<String> tags() {
    Object value = members.get(ContactPatch.TAGS);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> elements) || elements.size() > MOST_TAGS) {
      wrong("/tags", "must be an array of " + MOST_TAGS + " words at most");
      return List.of();
    }
    List<String> tags = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < elements.size(); i++) {
      String pointer = "/tags/" + i;
      String tag = line(pointer, elements.get(i), ContactTags.LENGTH);
      if (tag == null || ContactTags.key(tag).isEmpty()) {
        wrong(pointer, "must be a word");
      } else if (keys.add(ContactTags.key(tag))) {
        tags.add(tag);
      } else {
        wrong(pointer, "stands twice");
      }
    }
    return tags;
  }

  private Map<String, @Nullable Object> attributes() {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    Object value = members.get(ContactPatch.ATTRIBUTES);
    if (value instanceof Map<?, ?> object && object.size() <= MOST_ATTRIBUTES) {
      object.forEach((key, of) ->
          attributes.put(String.valueOf(key), of == null ? null : AttributeValues.normal(of)));
    } else if (members.containsKey(ContactPatch.ATTRIBUTES)) {
      wrong("/attributes", "must be an object of " + MOST_ATTRIBUTES + " values at most");
    }
    return attributes;
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
