package io.entente.contacts.company;

import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.EntityTag;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.entente.service.idempotency.IdempotencyKey;
import io.entente.service.idempotency.OncePerKey;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What contacts work for. */
@Controller("/api/v1/companies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Contacts")
class CompaniesController {
  private static final UUID FIRST = new UUID(0, 0);
  private static final int MOST = 200;
  private static final String THE_ETAG = "The ETag of the company that is meant";

  private final KeepCompany keep;
  private final CompanyStore store;
  private final OncePerKey once;
  private final Cursors cursors;

  CompaniesController(KeepCompany keep, CompanyStore store, OncePerKey once, Cursors cursors) {
    this.keep = keep;
    this.store = store;
    this.once = once;
    this.cursors = cursors;
  }

  @Get
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "listCompanies",
      summary = "Companies",
      description = "In the order of the alphabet; with a query those whose name begins so.")
  Page<Company> list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Nullable @Parameter(description = "Case and accents do not matter") String query,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    String prefix = query == null ? "" : query.strip();
    String kind = "companies/" + caller.workspaceId() + "/" + prefix;
    List<String> place =
        cursor == null ? List.of(prefix, FIRST.toString()) : cursors.decode(kind, cursor);
    List<Company> found =
        store.page(
            caller.workspaceId(), prefix, place.get(0), UUID.fromString(place.get(1)), limit + 1);
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    Company last = found.get(limit - 1);
    List<String> end = List.of(last.name(), last.id().toString());
    return new Page<>(found.subList(0, limit), cursors.encode(kind, end));
  }

  @Post
  @Operation(
      operationId = "createCompany",
      summary = "Make a company",
      description = "A domain is one company's alone, and none that anybody has addresses of.")
  @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
  HttpResponse<Company> create(
      @Parameter(hidden = true) Caller caller,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key,
      @Body NewCompany added) {
    Company company =
        once.run(
            caller,
            once.key(key, "companies", added),
            Company.class,
            () -> keep.add(caller.workspaceId(), added));
    return HttpResponse.created(company)
        .header(HttpHeaders.ETAG, new EntityTag(company.version()).toString());
  }

  @Get("/{id}")
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(operationId = "getCompany", summary = "A company")
  HttpResponse<Company> get(@Parameter(hidden = true) Caller caller, UUID id) {
    return answer(store.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("company")));
  }

  @Patch("/{id}")
  @Operation(
      operationId = "changeCompany",
      summary = "Change a company",
      description = "What is not given stays.")
  HttpResponse<Company> change(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = THE_ETAG) String ifMatch,
      @Body ChangedCompany changed) {
    return answer(keep.change(caller.workspaceId(), id, changed, ifMatch));
  }

  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "removeCompany",
      summary = "Take a company away",
      description = "Its contacts stay, without a company.")
  void remove(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = THE_ETAG) String ifMatch) {
    keep.remove(caller.workspaceId(), id, ifMatch);
  }

  private static HttpResponse<Company> answer(Company company) {
    return HttpResponse.ok(company)
        .header(HttpHeaders.ETAG, new EntityTag(company.version()).toString());
  }
}
