package io.entente.rest.http;

import io.entente.rest.NotFound;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

/** What this service says of its own API, as the build wrote it down. */
@Hidden
@Controller("/openapi.yml")
@Secured(SecurityRule.IS_ANONYMOUS)
class OpenApiController {
  private final ResourceResolver resources;
  private final String service;

  OpenApiController(ResourceResolver resources, @Value("${entente.service:none}") String service) {
    this.resources = resources;
    this.service = service;
  }

  @Get(produces = MediaType.APPLICATION_YAML)
  HttpResponse<StreamedFile> describe() {
    return Stream.of(service + "-service", service)
        .map(name -> "classpath:META-INF/swagger/openapi-entente-" + name + ".yml")
        .map(resources::getResourceAsStream)
        .flatMap(Optional<InputStream>::stream)
        .findFirst()
        .map(file -> HttpResponse.ok(new StreamedFile(file, MediaType.APPLICATION_YAML_TYPE)))
        .orElseThrow(() -> new NotFound("description"));
  }
}
