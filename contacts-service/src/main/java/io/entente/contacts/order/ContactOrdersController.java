package io.entente.contacts.order;

import io.entente.contacts.contact.Homes;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
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

/** What a person bought. */
@Controller("/api/v1/contacts/{id}/orders")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Orders")
class ContactOrdersController {
  private final Homes homes;
  private final OrderPages pages;
  private final TotalStore totals;
  private final SumOrders sum;

  ContactOrdersController(Homes homes, OrderPages pages, TotalStore totals, SumOrders sum) {
    this.homes = homes;
    this.pages = pages;
    this.totals = totals;
    this.sum = sum;
  }

  @Get
  @Operation(
      operationId = "listOrdersOfContact",
      summary = "A person's orders, and what they come to",
      description =
          "The latest first, with all that came to contacts that are merged into this one. Totals"
              + " are of all orders, whatever the page shows; a sum that passes 64 bits is null.")
  ContactOrders list(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue
          @Nullable
          @Parameter(description = "ISO 4217: asks for the total in that currency, too")
          String currency,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    UUID workspaceId = caller.workspaceId();
    @Nullable Integer decimals = currency == null ? null : minorUnit(currency);
    int checked = OrderQuery.checked(limit);
    UUID shown = homes.finalOf(workspaceId, id).orElseThrow(() -> new NotFound("contact"));
    List<UUID> own = homes.of(workspaceId, shown);
    List<Total> known = totals.totals(workspaceId, own);
    Page<Order> page = pages.page(workspaceId, shown, OrderQuery.ALL, cursor, checked);
    return new ContactOrders(
        known,
        currency == null || decimals == null
            ? null
            : sum.in(workspaceId, own, known, currency, decimals),
        page.items(),
        page.next());
  }

  private static int minorUnit(String currency) {
    try {
      return Limits.minorUnit("?currency", currency);
    } catch (InvalidRequest e) {
      throw new BadRequest("?currency", "is no currency of ISO 4217");
    }
  }
}
