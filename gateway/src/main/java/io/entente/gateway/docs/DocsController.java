package io.entente.gateway.docs;

import io.entente.rest.NotFound;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The API's description and a page to read it on, which loads nothing from elsewhere. */
@Hidden
@Controller("/api")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class DocsController {
  private static final String VIEWER = "classpath:META-INF/resources/webjars/swagger-ui/";
  private static final Set<String> FILES =
      Set.of("swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png");

  private final ApiDescription description;
  private final ObjectMapper json;
  private final ResourceResolver resources;
  private final String version;

  DocsController(
      ApiDescription description,
      ObjectMapper json,
      ResourceResolver resources,
      @Value("${entente.docs.swagger-ui}") String version) {
    this.description = description;
    this.json = json;
    this.resources = resources;
    this.version = version;
  }

  @Get(uri = "/openapi.json", produces = MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> json() throws IOException {
    return HttpResponse.ok(json.writeValueAsBytes(description.describe()))
        .header("Cache-Control", "no-cache");
  }

  @Get(uri = "/openapi.yml", produces = MediaType.APPLICATION_YAML)
  HttpResponse<String> yaml() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setDereferenceAliases(true);
    return HttpResponse.ok(new Yaml(options).dump(description.describe()))
        .header("Cache-Control", "no-cache");
  }

  @Get(uri = "/docs", produces = MediaType.TEXT_HTML)
  String page() {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Entente API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css">
    <link rel="icon" href="/api/docs/favicon-32x32.png">
    </head>
    <body>
    <div id="api"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
    </body>
    </html>
    """;
  }

  /** Of any type, as the other files: a narrower one loses to them where a client takes any. */
  @Get("/docs/start.js")
  @Produces(MediaType.ALL)
  HttpResponse<String> start() {
    return HttpResponse.ok(
            """
            SwaggerUIBundle({
              url: '/api/openapi.json',
              dom_id: '#api',
              deepLinking: true,
              validatorUrl: null,
              // Drawn when they are opened: all operations and records at once keep a browser busy.
              docExpansion: 'none',
              defaultModelsExpandDepth: -1,
              filter: true,
            });
            """)
        .contentType(MediaType.forFilename("start.js"));
  }

  @Get("/docs/{name}")
  @Produces(MediaType.ALL)
  HttpResponse<StreamedFile> file(@PathVariable String name) {
    if (!FILES.contains(name)) {
      throw new NotFound("file");
    }
    return resources
        .getResourceAsStream(VIEWER + version + "/" + name)
        .map(file -> HttpResponse.ok(new StreamedFile(file, MediaType.forFilename(name))))
        .orElseThrow(() -> new NotFound("file"))
        .header("Cache-Control", "public, max-age=86400");
  }
}
