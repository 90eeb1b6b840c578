package io.entente.kpi.definition;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

@Tag(name = "KPIs")
@Controller("/api/v1/kpis/definitions")
@Secured({"owner", "admin", "agent", "viewer"})
final class DefinitionsController {
  private final Definitions definitions;

  DefinitionsController(Definitions definitions) {
    this.definitions = definitions;
  }

  /** All there are: no pages. */
  @Serdeable
  record DefinitionList(List<Definition> items) {}

  @Get
  @Operation(
      operationId = "listDefinitions",
      summary = "What each number means, in English and French")
  DefinitionList list() {
    return new DefinitionList(definitions.all());
  }
}
