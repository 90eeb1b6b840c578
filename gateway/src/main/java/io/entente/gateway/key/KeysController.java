package io.entente.gateway.key;

import io.entente.gateway.docs.Merge;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The public keys, for whoever verifies access tokens. */
@Controller("/api/v1/keys")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Sessions")
class KeysController {
  private final SigningKeys keys;

  KeysController(SigningKeys keys) {
    this.keys = keys;
  }

  @Operation(
      operationId = "listKeys",
      summary = "The keys that access tokens are verified with (JWKS)")
  @SecurityRequirement(name = Merge.NOBODY)
  @Get(produces = MediaType.APPLICATION_JSON)
  HttpResponse<String> keys() {
    return HttpResponse.ok(keys.published()).header("Cache-Control", "public, max-age=60");
  }
}
