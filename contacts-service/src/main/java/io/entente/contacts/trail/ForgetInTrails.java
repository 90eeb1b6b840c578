package io.entente.contacts.trail;

import io.entente.contacts.contact.Contact;
import io.entente.contacts.trail.TrailStore.KeptChange;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what is somebody's out of the trails of others, with whom the person was shown once. */
@Singleton
public final class ForgetInTrails {
  private static final Argument<JsonNode> NODE = Argument.of(JsonNode.class);

  private final TrailStore store;
  private final ObjectMapper json;

  ForgetInTrails(TrailStore store, ObjectMapper json) {
    this.store = store;
    this.json = json;
  }

  /**
   * In the running transaction. That there was a change is kept.
   *
   * @param others whose trails are gone through
   */
  public void forget(UUID workspaceId, Contact person, Collection<UUID> others) {
    Map<String, JsonNode> said = new HashMap<>();
    write(person).entries().forEach(field -> said.put(field.getKey(), field.getValue()));
    List<KeptChange> blanked = new ArrayList<>();
    for (KeptChange change : store.ofContacts(workspaceId, others)) {
      JsonNode own = said.get(change.field());
      if (own != null && !own.isNull()) {
        KeptChange left = change.with(left(change.before(), own), left(change.after(), own));
        if (!left.equals(change)) {
          blanked.add(left);
        }
      }
    }
    store.rewrite(workspaceId, blanked);
  }

  private @Nullable String left(@Nullable String kept, JsonNode said) {
    if (kept == null) {
      return null;
    }
    try {
      JsonNode value = json.readValue(kept, NODE);
      JsonNode left = value == null ? null : Difference.withoutWhat(said, value);
      if (left == null) {
        return null;
      }
      return left.equals(value) ? kept : json.writeValueAsString(left);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode write(Contact person) {
    try {
      return json.writeValueToTree(person);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
