package io.entente.contacts.order;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.order.OrderReadStore.Place;
import io.entente.rest.Cursors;
import io.entente.rest.Page;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders, page by page and one by one, with the contacts as which their customers are shown. */
@Singleton
final class OrderPages {
  private final OrderReadStore orders;
  private final Homes homes;
  private final Cursors cursors;
  private final JsonMapper json;
  private final AttributesJson attributes;

  OrderPages(
      OrderReadStore orders,
      Homes homes,
      Cursors cursors,
      JsonMapper json,
      AttributesJson attributes) {
    this.orders = orders;
    this.homes = homes;
    this.cursors = cursors;
    this.json = json;
    this.attributes = attributes;
  }

  /**
   * @param contact null for all
   */
  Page<Order> page(
      UUID workspaceId,
      @Nullable UUID contact,
      OrderQuery query,
      @Nullable String cursor,
      int limit) {
    String kind = "orders/" + workspaceId + "/" + contact + "/" + query;
    Place place = Place.FIRST;
    if (cursor != null) {
      List<String> values = cursors.decode(kind, cursor);
      place = new Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
    }
    List<Order> found =
        contact == null
            ? orders.latest(workspaceId, query, place, limit + 1)
            : ofContact(workspaceId, contact, query, place, limit + 1);
    boolean more = found.size() > limit;
    List<Order> items = shown(workspaceId, more ? found.subList(0, limit) : found);
    Order last = items.isEmpty() ? null : items.getLast();
    return new Page<>(
        items,
        more && last != null
            ? cursors.encode(kind, List.of(last.occurredAt().toString(), last.id().toString()))
            : null);
  }

  private List<Order> ofContact(
      UUID workspaceId, UUID contact, OrderQuery query, Place place, int limit) {
    return homes
        .finalOf(workspaceId, contact)
        .map(shown -> homes.of(workspaceId, shown))
        .map(own -> orders.ofHomes(workspaceId, own, query, place, limit))
        .orElse(List.of());
  }

  private List<Order> shown(UUID workspaceId, List<Order> found) {
    Set<UUID> contacts = new HashSet<>();
    for (Order order : found) {
      if (order.contactId() != null) {
        contacts.add(order.contactId());
      }
    }
    Map<UUID, UUID> finals = homes.finalOf(workspaceId, contacts);
    return found.stream().map(order -> order.shownAs(finals)).toList();
  }

  Optional<OrderDetail> find(UUID workspaceId, UUID id) {
    return orders
        .find(workspaceId, id)
        .map(order ->
            new OrderDetail(
                shown(workspaceId, List.of(order)).getFirst(),
                orders.lines(workspaceId, id).map(this::lines).orElse(List.of()),
                attributes.read(orders.attributes(workspaceId, id).orElse(null)),
                OrderStore.unitsOfSum(orders.refunded(workspaceId, order), order.decimals())));
  }

  private List<OrderLine> lines(String text) {
    try {
      List<OrderLine> lines = json.readValue(text, Argument.listOf(OrderLine.class));
      return lines == null ? List.of() : lines;
    } catch (IOException e) {
      throw new UncheckedIOException("Lines that were stored can't be read", e);
    }
  }
}
