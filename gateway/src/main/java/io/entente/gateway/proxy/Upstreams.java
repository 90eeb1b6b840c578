package io.entente.gateway.proxy;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the services are. */
@ConfigurationProperties("entente.upstreams")
public record Upstreams(
    @Bindable(defaultValue = "http://127.0.0.1:8081") URI contacts,
    @Bindable(defaultValue = "http://127.0.0.1:8082") URI interactions,
    @Bindable(defaultValue = "http://127.0.0.1:8083") URI kpi) {

  /** All of them by name. */
  public Map<String, URI> all() {
    Map<String, URI> all = new LinkedHashMap<>();
    all.put("contacts", contacts);
    all.put("interactions", interactions);
    all.put("kpi", kpi);
    return all;
  }

  /** The service that answers for a resource: the first word after {@code /api/v1/}. */
  Optional<URI> of(String resource) {
    return Optional.ofNullable(
        switch (resource) {
          case "contacts", "identities", "companies", "contact-attributes" -> contacts;
          case "imports", "import-mappings", "contact-exports", "segments" -> contacts;
          case "contact-retention" -> contacts;
          case "links", "merges", "suggestions" -> contacts;
          case "orders", "rates" -> contacts;
          case "interactions",
              "conversations",
              "blocked-identities",
              "connections",
              "agents",
              "teams",
              "reasons",
              "tags",
              "attachments",
              "attributes",
              "dead-letters",
              "drafts",
              "insights",
              "live-board",
              "macros",
              "posts",
              "rules",
              "search",
              "views",
              "bulk-actions" ->
              interactions;
          case "schedules", "holidays", "sla-policies", "surveys", "survey-answers" -> interactions;
          case "conversation-retention" -> interactions;
          case "questions", "acceptances", "helpers" -> interactions;
          case "alerts", "facts", "kpis", "report-schedules" -> kpi;
          default -> null;
        });
  }
}
