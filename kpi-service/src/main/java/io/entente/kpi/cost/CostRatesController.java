package io.entente.kpi.cost;

import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.entente.rest.NotFound;
import io.entente.service.idempotency.IdempotencyKey;
import io.entente.service.idempotency.OncePerKey;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What hours, events and tools cost: what people earn stands in it, so few may see it. */
@Tag(name = "KPIs")
@Controller("/api/v1/kpis/cost-rates")
@Secured({"owner", "admin"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class CostRatesController {
  private static final String THE_ETAG = "The ETag of the rate that is meant";

  private final CostRateStore rates;
  private final WriteCostRates write;
  private final KnownWorkers known;
  private final OncePerKey once;

  CostRatesController(
      CostRateStore rates, WriteCostRates write, KnownWorkers known, OncePerKey once) {
    this.rates = rates;
    this.write = write;
    this.known = known;
    this.once = once;
  }

  @Get
  @Operation(operationId = "listCostRates", summary = "What hours, events and months cost")
  CostRateList list(@Parameter(hidden = true) Caller caller) {
    return new CostRateList(rates.all(caller.workspaceId()));
  }

  @Post
  @Operation(
      operationId = "createCostRate",
      summary = "Say what something costs",
      description =
          "An hour of an agent goes before that of a team, and that before anybody's. Fees are for"
              + " events of a channel or of a connection: agent_message, bot_message,"
              + " customer_message or conversation_opened, each as volumes count them; where a"
              + " channel and its connection have one, both are paid. Agents are members, or whoever"
              + " figures tell of; teams likewise. What is paid by the month is"
              + " spread over its days. Rates of the same must not overlap: 409 names the other.")
  @ApiResponse(responseCode = "201", description = "Said", useReturnTypeSchema = true)
  HttpResponse<CostRate> create(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) @Header(HttpHeaders.AUTHORIZATION) String authorization,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key,
      @Body NewCostRate asked) {
    known.check(caller, authorization, asked);
    CostRate rate =
        once.run(
            caller,
            once.key(key, "cost-rates", asked),
            CostRate.class,
            () -> write.add(caller, asked));
    return tagged(HttpResponse.created(rate), rate);
  }

  @Get("/{id}")
  @Operation(operationId = "getCostRate", summary = "A rate")
  HttpResponse<CostRate> get(@Parameter(hidden = true) Caller caller, UUID id) {
    CostRate rate =
        rates.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("cost rate"));
    return tagged(HttpResponse.ok(rate), rate);
  }

  @Put("/{id}")
  @Operation(
      operationId = "changeCostRate",
      summary = "Say anew what something costs",
      description = "All figures follow at once, those of the past too.")
  @ApiResponse(responseCode = "200", description = "Said", useReturnTypeSchema = true)
  HttpResponse<CostRate> change(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) @Header(HttpHeaders.AUTHORIZATION) String authorization,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = THE_ETAG) String ifMatch,
      @Body NewCostRate asked) {
    known.check(caller, authorization, asked);
    CostRate rate = write.change(caller, id, asked, ifMatch);
    return tagged(HttpResponse.ok(rate), rate);
  }

  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeCostRate", summary = "Take a rate away")
  void remove(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = THE_ETAG) String ifMatch) {
    write.remove(caller, id, ifMatch);
  }

  private static HttpResponse<CostRate> tagged(
      MutableHttpResponse<CostRate> answer, CostRate rate) {
    return answer.header(HttpHeaders.ETAG, new EntityTag(rate.version()).toString());
  }
}
