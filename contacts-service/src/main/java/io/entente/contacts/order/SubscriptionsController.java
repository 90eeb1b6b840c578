package io.entente.contacts.order;

import static java.util.stream.Collectors.groupingBy;

import io.entente.contacts.contact.Homes;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person is subscribed to. */
@Controller("/api/v1/contacts/{id}/subscriptions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Orders")
class SubscriptionsController {
  private static final UUID FIRST = new UUID(0, 0);

  private final Homes homes;
  private final SubscriptionStore subscriptions;
  private final Cursors cursors;

  SubscriptionsController(Homes homes, SubscriptionStore subscriptions, Cursors cursors) {
    this.homes = homes;
    this.subscriptions = subscriptions;
    this.cursors = cursors;
  }

  @Get
  @Operation(
      operationId = "listSubscriptionsOfContact",
      summary = "A person's subscriptions, and whether they go on",
      description =
          "Those of contacts that are merged into this one, too, in an order of their own. One goes"
              + " on until its source tells of its end; paidUntil says for how long it is paid.")
  Page<Subscription> list(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    int most = OrderQuery.checked(limit);
    UUID workspaceId = caller.workspaceId();
    UUID shown = homes.finalOf(workspaceId, id).orElseThrow(() -> new NotFound("contact"));
    String kind = "subscriptions/" + workspaceId + "/" + shown;
    UUID place = cursor == null ? FIRST : UUID.fromString(cursors.decode(kind, cursor).getFirst());
    List<UUID> found =
        subscriptions.ofHomes(workspaceId, homes.of(workspaceId, shown), place, most + 1);
    List<UUID> page = found.stream().limit(most).toList();
    return new Page<>(
        folded(workspaceId, page),
        found.size() <= most ? null : cursors.encode(kind, List.of(page.getLast().toString())));
  }

  private List<Subscription> folded(UUID workspaceId, List<UUID> ids) {
    return subscriptions.events(workspaceId, ids).stream()
        .collect(groupingBy(Subscription.Event::subscriptionId))
        .entrySet()
        .stream()
        .sorted((one, other) -> one.getKey().toString().compareTo(other.getKey().toString()))
        .map(entry -> Subscription.of(entry.getValue()))
        .toList();
  }
}
