package io.entente.gateway.docs;

import io.entente.gateway.proxy.Upstreams;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The whole API's description (OpenAPI 3.1): the gateway's own, and what each running service says
 * of itself, so that it never describes another version than the one that answers.
 */
@Singleton
class ApiDescription {
  private static final Duration FRESH = Duration.ofMinutes(1);

  /** How long a description that lacks a service is good for: nobody makes us ask all the time. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final String OWN = "classpath:META-INF/swagger/openapi-entente-gateway.yml";

  private final Upstreams upstreams;
  private final HttpClient client;
  private final ResourceResolver resources;
  private final Clock clock;
  private volatile @Nullable Merged merged;

  private record Merged(Map<String, Object> description, Instant until) {}

  ApiDescription(Upstreams upstreams, HttpClient client, ResourceResolver resources, Clock clock) {
    this.upstreams = upstreams;
    this.client = client;
    this.resources = resources;
    this.clock = clock;
  }

  /** May ask the services. One that is away is left out, and named in the description. */
  Map<String, Object> describe() {
    Merged known = merged;
    if (known == null || known.until().isBefore(clock.instant())) {
      known = merge();
      merged = known;
    }
    return known.description();
  }

  private Merged merge() {
    Merge merge = new Merge();
    merge.add("gateway", own());
    StringBuilder missing = new StringBuilder();
    upstreams
        .all()
        .forEach((service, address) -> {
          try {
            merge.add(service, fetch(address));
          } catch (HttpClientException e) {
            missing.append(" The ").append(service).append(" service is away just now.");
          }
        });
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", "Entente");
    info.put("version", "1");
    info.put(
        "description",
        "Every social interaction answered in time, and what that was worth." + missing);
    info.put("license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0"));
    Duration fresh = missing.isEmpty() ? FRESH : SOON;
    return new Merged(merge.result(info), clock.instant().plus(fresh));
  }

  private Map<String, Object> own() {
    try (InputStream file = resources.getResourceAsStream(OWN).orElseThrow()) {
      return yaml().load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> fetch(URI address) {
    return yaml().load(client.toBlocking().retrieve(address.resolve("/openapi.yml").toString()));
  }

  private static Yaml yaml() {
    LoaderOptions loading = new LoaderOptions();
    DumperOptions dumping = new DumperOptions();
    return new Yaml(
        new SafeConstructor(loading),
        new Representer(dumping),
        dumping,
        loading,
        new DatesAsText());
  }

  /** An example that is a date stays the text that it is. */
  private static final class DatesAsText extends Resolver {
    @Override
    public void addImplicitResolver(Tag tag, Pattern form, String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, form, first, limit);
      }
    }
  }
}
