package io.entente.contacts.contact;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The single values that a contact shows, by their names in its JSON. Lists, such as its
 * identities, are left out: what is in them keeps the contact that it came to.
 */
@Singleton
public final class ContactValues {
  /** What says nothing of the person. */
  private static final Set<String> OF_THE_ROW =
      Set.of("id", "createdAt", "lastActivityAt", "version");

  private final ContactStore contacts;
  private final ObjectMapper json;

  ContactValues(ContactStore contacts, ObjectMapper json) {
    this.contacts = contacts;
    this.json = json;
  }

  /** As text, null where it has none; those of an object under {@code object/name}. */
  public Map<String, @Nullable String> of(UUID workspaceId, UUID contactId) {
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    contacts
        .find(workspaceId, contactId)
        .ifPresent(contact -> {
          for (Map.Entry<String, JsonNode> field : tree(contact).entries()) {
            if (!OF_THE_ROW.contains(field.getKey())) {
              collect(field.getKey(), field.getValue(), values);
            }
          }
        });
    return values;
  }

  private static void collect(String name, JsonNode value, Map<String, @Nullable String> values) {
    if (value.isObject()) {
      value.entries().forEach(it -> collect(name + "/" + it.getKey(), it.getValue(), values));
    } else if (!value.isArray()) {
      values.put(name, value.isNull() ? null : value.coerceStringValue());
    }
  }

  private JsonNode tree(Contact contact) {
    try {
      return json.writeValueToTree(contact);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
