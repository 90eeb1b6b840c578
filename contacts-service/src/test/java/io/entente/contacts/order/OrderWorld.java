package io.entente.contacts.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.point.ContactPoint;
import io.entente.contacts.point.ContactPoints;
import io.entente.contacts.point.PointKey;
import io.entente.events.EventJson;
import io.entente.events.OrderState;
import io.entente.events.Topics;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A workspace of its own, and what its shop tells. */
final class OrderWorld {
  static final String ORDERS = "/api/v1/orders";

  private final RunningContacts contacts = RunningContacts.shared();
  private final UUID workspaceId;
  private final Api owner;

  OrderWorld() {
    this(UUID.randomUUID());
  }

  OrderWorld(UUID workspaceId) {
    this.workspaceId = workspaceId;
    this.owner = new Api(workspaceId, Role.OWNER);
  }

  UUID workspaceId() {
    return workspaceId;
  }

  Api owner() {
    return owner;
  }

  /** An order of 49.90 EUR, with what is said besides. */
  static String order(String externalId, String more) {
    return """
    {"source":"shop","externalId":"%s","currency":"EUR","amount":4990,
     "occurredAt":"2026-11-02T09:00:00+01:00"%s}
    """
        .formatted(externalId, more.isEmpty() ? "" : "," + more);
  }

  static String ofCustomer(String number) {
    return """
    "customer":{"number":{"system":"shop","number":"%s"}}
    """
        .formatted(number);
  }

  Answer tell(String json) {
    return owner.call("POST", ORDERS, json);
  }

  /** The order's id. */
  String taken(String json) {
    Answer answer = tell(json);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.text("id");
  }

  String contactOf(String orderId) {
    JsonNode contact = owner.get(ORDERS + "/" + orderId).body().get("order").get("contactId");
    return contact.isNull() ? null : contact.getStringValue();
  }

  JsonNode ofContact(String contactId, String query) {
    Answer answer = owner.get("/api/v1/contacts/" + contactId + "/orders" + query);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** A contact that nothing is known of but its name. */
  UUID contact(String name) {
    UUID id = UUID.randomUUID();
    contacts
        .sql()
        .update(
            """
            insert into contact (workspace_id, id, final_id, name, created_at, last_activity_at,
                                 version)
            values (?, ?, ?, ?, utc_timestamp(6), utc_timestamp(6), 1)
            """,
            workspaceId,
            id,
            id,
            name);
    return id;
  }

  void add(UUID contact, String email, boolean verified) {
    add(contact, PointKey.email(email), email, verified);
  }

  void number(UUID contact, String number) {
    add(contact, PointKey.customerNumber("shop", number), number, true);
  }

  private void add(UUID contact, PointKey key, String shown, boolean verified) {
    Instant now = Instant.parse("2026-11-02T12:00:00Z");
    contacts
        .transactions()
        .writing(() ->
            contacts
                .bean(ContactPoints.class)
                .add(
                    workspaceId,
                    List.of(ContactPoint.of(contact, key, shown, verified, "member", now))));
  }

  /** Shows one contact as the other, as a merge does. */
  void show(UUID contact, UUID as) {
    contacts
        .sql()
        .update(
            "update contact set final_id = ? where workspace_id = ? and id = ?",
            as,
            workspaceId,
            contact);
  }

  long count(String table) {
    return contacts
        .sql()
        .number("select count(*) from " + table + " where workspace_id = ?", workspaceId);
  }

  /** What others were told of an order, in that order. */
  List<OrderState> told(String orderId) {
    EventJson json = contacts.bean(EventJson.class);
    return contacts
        .sql()
        .list(
            "select payload from outbox where scope = ? and topic = ? order by id",
            row -> json.decode(row.bytes("payload"), OrderState.class),
            workspaceId,
            Topics.ORDERS)
        .stream()
        .filter(state -> state.orderId().toString().equals(orderId))
        .toList();
  }
}
