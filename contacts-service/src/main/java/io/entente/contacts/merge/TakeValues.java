package io.entente.contacts.merge;

import io.entente.contacts.contact.ContactValues;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records what contacts show around a merge, and of whom each value is. */
@Singleton
final class TakeValues {
  private final ContactValues values;

  TakeValues(ContactValues values) {
    this.values = values;
  }

  /** What both showed by themselves. */
  record Before(
      UUID keptId,
      UUID absorbedId,
      Map<String, @Nullable String> ofKept,
      Map<String, @Nullable String> ofAbsorbed) {
    List<MergedValue> absorbed() {
      List<MergedValue> stood = new ArrayList<>();
      ofAbsorbed.forEach((field, value) -> stood.add(new MergedValue(field, value, absorbedId)));
      return stood;
    }
  }

  Before before(UUID workspaceId, UUID keptId, UUID absorbedId) {
    return new Before(
        keptId, absorbedId, values.of(workspaceId, keptId), values.of(workspaceId, absorbedId));
  }

  /** What is shown now: a value that the kept contact did not show came from the other. */
  List<MergedValue> after(UUID workspaceId, Before before) {
    List<MergedValue> shown = new ArrayList<>();
    values
        .of(workspaceId, before.keptId())
        .forEach((field, value) -> {
          boolean stayed = Objects.equals(value, before.ofKept().get(field));
          shown.add(new MergedValue(field, value, stayed ? before.keptId() : before.absorbedId()));
        });
    return shown;
  }
}
