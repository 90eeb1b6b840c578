package io.entente.standalone.demo;

import io.entente.demo.Matter;
import io.entente.events.Channel;
import io.entente.standalone.client.ApiJson;
import io.entente.standalone.client.Patience;
import io.entente.standalone.client.Session;
import io.micronaut.json.tree.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the conversations that matters have become, once they are filed and linked. */
final class Filed {
  private static final List<String> STATES = List.of("all", "spam");

  private final Session session;
  private final Map<String, Channel> channels = new HashMap<>();

  Filed(Session session, Desk desk) {
    this.session = session;
    desk.connections().forEach((channel, id) -> channels.put(id, channel));
  }

  /** A conversation, and the contact of its customer. */
  record Conversation(String id, String contactId) {}

  /** Who wrote where, and when first: no two matters have that in common. */
  private record Place(Channel channel, String handle, Instant openedAt) {
    static Place of(Matter matter) {
      return new Place(matter.channel(), matter.customer().handle(), matter.openedAt());
    }
  }

  /**
   * The conversation of each.
   *
   * @throws io.entente.standalone.client.CallFailure if they take too long
   */
  Map<Matter, Conversation> await(List<Matter> matters) {
    Instant from =
        matters.stream().map(Matter::openedAt).min(Comparator.naturalOrder()).orElseThrow();
    Instant to =
        matters.stream().map(Matter::openedAt).max(Comparator.naturalOrder()).orElseThrow();
    Patience.Tries tries = session.tries();
    while (true) {
      Map<Place, Conversation> known = new HashMap<>();
      STATES.forEach(state -> read(state, from, to.plusSeconds(1), known));
      Map<Matter, Conversation> found = new HashMap<>();
      for (Matter matter : matters) {
        Conversation conversation = known.get(Place.of(matter));
        if (conversation != null) {
          found.put(matter, conversation);
        }
      }
      if (found.size() == matters.size()) {
        return found;
      }
      tries.pause(null, "The messages are still being filed");
    }
  }

  private void read(String state, Instant from, Instant to, Map<Place, Conversation> known) {
    String path =
        "/conversations?limit=200&sort=opened&status="
            + state
            + "&openedFrom="
            + from
            + "&openedBefore="
            + to;
    @Nullable String cursor = "";
    while (cursor != null) {
      JsonNode page = new Calls(session).get(path + cursor);
      ApiJson.elements(page, "items").forEach(item -> keep(item, known));
      String next = ApiJson.text(page, "next");
      cursor = next == null ? null : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
  }

  private void keep(JsonNode item, Map<Place, Conversation> known) {
    JsonNode customer = item.get("customer");
    String contactId = ApiJson.text(customer, "contactId");
    String handle = ApiJson.text(customer, "handle");
    Channel channel = channels.get(ApiJson.text(item, "connectionId"));
    if (contactId != null && handle != null && channel != null) {
      Instant openedAt = Instant.parse(Objects.requireNonNull(ApiJson.text(item, "openedAt")));
      known.put(new Place(channel, handle, openedAt), new Conversation(Calls.id(item), contactId));
    }
  }
}
