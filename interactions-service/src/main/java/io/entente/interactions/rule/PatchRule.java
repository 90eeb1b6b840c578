package io.entente.interactions.rule;

import io.entente.rest.json.StrictJson;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes what a patch names of a rule, as if all of it had been written anew. */
@Singleton
final class PatchRule {
  private final StrictJson strict;
  private final ObjectMapper json;

  PatchRule(StrictJson strict, ObjectMapper json) {
    this.strict = strict;
    this.json = json;
  }

  UnaryOperator<NewRule> reading(byte[] body) {
    strict.read(body, ChangedRule.class);
    Map<String, @Nullable Object> changed = strict.readMembers(body);
    return before -> {
      try {
        Map<String, @Nullable Object> members =
            new LinkedHashMap<>(strict.readMembers(json.writeValueAsBytes(before)));
        members.putAll(changed);
        return strict.read(json.writeValueAsBytes(members), NewRule.class);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
