package io.entente.contacts.order;

import io.entente.contacts.order.OrdersTaken.OrderTaken;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.entente.rest.http.BodyLimit;
import io.entente.rest.json.StrictJson;
import io.entente.rest.problem.Languages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people bought. */
@Controller("/api/v1/orders")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Orders")
class OrdersController {
  private static final int MOST_ITEMS = 1_000;

  private final TakeOrders take;
  private final StrictJson json;
  private final OrderPages pages;

  OrdersController(TakeOrders take, StrictJson json, OrderPages pages) {
    this.take = take;
    this.json = json;
    this.pages = pages;
  }

  @Post
  @BodyLimit(mebibytes = 8)
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "takeOrders",
      summary = "Take in orders, refunds and what becomes of subscriptions",
      description =
          "One, or an array of up to 1,000 of up to 8 MiB in all. Source and external id say which"
              + " one it is: telling it again changes nothing. A correction has a higher version"
              + " and takes the place of the whole; a lower version changes nothing; the same"
              + " version with other content is refused. Amounts are whole numbers of minor units."
              + " An order that names nobody who is known waits: it comes to the contact as soon"
              + " as the e-mail is verified, the identity is seen, or the order of a refund is"
              + " known. Of an array the bad ones are rejected, each with its problem, and the"
              + " others taken.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(oneOf = {NewOrder.class, NewOrder[].class})))
  @ApiResponse(
      responseCode = "200",
      description = "Taken in",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(oneOf = {OrderTaken.class, OrdersTaken.class})))
  HttpResponse<?> take(
      @Parameter(hidden = true) Caller caller, @Body byte[] body, HttpRequest<?> request) {
    return StrictJson.isArray(body)
        ? HttpResponse.ok(
            take.takeMany(caller.workspaceId(), json.readItems(body, NewOrder.class, MOST_ITEMS))
                .all(Languages.of(request.getHeaders())))
        : HttpResponse.ok(take.takeOne(caller.workspaceId(), json.read(body, NewOrder.class)));
  }

  @Get
  @Operation(
      operationId = "listOrders",
      summary = "Orders, refunds and what became of subscriptions",
      description = "The latest first.")
  Page<Order> list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Nullable @Parameter(description = "Those of one contact") UUID contact,
      @QueryValue
          @Nullable
          @Parameter(description = "Occurred then or later, such as 2026-03-28T23:30:00Z")
          String from,
      @QueryValue @Nullable @Parameter(description = "Occurred before") String to,
      @QueryValue @Nullable @Parameter(description = "The system that they come from")
          String source,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    OrderQuery query = OrderQuery.of(from, to, source);
    return pages.page(caller.workspaceId(), contact, query, cursor, OrderQuery.checked(limit));
  }

  @Get("/{id}")
  @Operation(
      operationId = "getOrder",
      summary = "An order with its lines",
      description = "And what was given back of it, as far as refunds name it.")
  OrderDetail get(@Parameter(hidden = true) Caller caller, UUID id) {
    return pages.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("order"));
  }
}
