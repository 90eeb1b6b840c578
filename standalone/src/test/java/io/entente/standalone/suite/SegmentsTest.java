package io.entente.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.standalone.RunningSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who buys enters a segment, and what is promised and done for it is theirs from then on. */
@Tag("slow")
class SegmentsTest {
  private static final Duration SOON = Duration.ofMinutes(2);

  private final Api owner = RunningSuite.shared().newWorkspace("Segments");
  private final String acme = owner.connection("x", "acme");

  private void says(String who, String id) {
    Map<String, Object> message = new HashMap<>();
    message.put("connectionId", acme);
    message.put("externalId", id);
    message.put("author", Map.of("externalId", who, "handle", who));
    message.put("body", "Message " + id);
    message.put("occurredAt", Instant.now().toString());
    owner.post("/interactions", message).expect(202);
  }

  private JsonNode of(String message) {
    for (JsonNode conversation : owner.get("/conversations").expect(200).body().get("items")) {
      if (conversation.get("subject").asText().equals("Message " + message)) {
        return conversation;
      }
    }
    return null;
  }

  private boolean isKnown(String message) {
    JsonNode conversation = of(message);
    return conversation != null && conversation.at("/customer/contactId").isTextual();
  }

  @Test
  void whoBuysIsPromisedMoreAndSeenToFirst() {
    String buyers =
        owner
            .post(
                "/segments",
                Map.of(
                    "name",
                    "Buyers",
                    "conditions",
                    Map.of(
                        "match",
                        "all",
                        "items",
                        List.of(Map.of("field", "orders", "values", List.of("1"))))))
            .expect(201)
            .body()
            .get("id")
            .asText();
    Map<String, Object> ofBuyers =
        Map.of(
            "match",
            "all",
            "items",
            List.of(Map.of("field", "segment", "values", List.of(buyers))));
    await()
        .atMost(SOON)
        .until(() ->
            owner
                    .post(
                        "/sla-policies",
                        Map.of(
                            "name",
                            "Buyers",
                            "conditions",
                            ofBuyers,
                            "firstResponse",
                            Map.of("seconds", 600, "clock", "calendar")))
                    .status()
                == 201);
    owner
        .post(
            "/rules",
            Map.of(
                "name",
                "Buyers first",
                "on",
                "customer_message",
                "stop",
                false,
                "conditions",
                ofBuyers,
                "actions",
                List.of(Map.of("type", "change", "change", Map.of("priority", "urgent")))))
        .expect(201);
    says("ada", "1");
    says("grace", "2");
    await().atMost(SOON).until(() -> isKnown("1") && isKnown("2"));
    assertThat(of("1").get("dueAt").isNull()).isTrue();

    owner
        .post(
            "/orders",
            Map.of(
                "source",
                "shop",
                "externalId",
                "1",
                "currency",
                "EUR",
                "amount",
                4990,
                "occurredAt",
                "2026-11-02T09:00:00Z",
                "customer",
                Map.of("contactId", of("1").at("/customer/contactId").asText())))
        .expect(200);

    await().atMost(SOON).until(() -> of("1").get("dueAt").isTextual());
    says("ada", "3");
    await().atMost(SOON).until(() -> of("3") != null);
    await().atMost(SOON).until(() -> of("3").get("priority").asText().equals("urgent"));
    JsonNode listed = owner.get("/conversations?segment=" + buyers).expect(200).body();
    assertThat(listed.get("items")).hasSize(2);
    assertThat(of("2").get("dueAt").isNull()).isTrue();
    assertThat(of("2").get("priority").asText()).isEqualTo("none");
  }
}
