package io.entente.kpi.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.sample.Measure;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
  /** Those that once meant something else. */
  private static final Map<String, Integer> CHANGED = Map.of("retention", 2, "source_quality", 2);

  @Test
  void eachNumberIsDefinedInBothLanguages() {
    Answer answer = new Api(UUID.randomUUID(), Role.VIEWER).get("/api/v1/kpis/definitions");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("items").size()).isEqualTo(41);
    for (JsonNode definition : answer.body().get("items").values()) {
      String id = definition.get("id").getStringValue();
      assertThat(definition.get("version").getIntValue())
          .as(id)
          .isEqualTo(CHANGED.getOrDefault(id, 1));
      assertThat(definition.get("words").get("en").getStringValue()).isNotBlank();
      assertThat(definition.get("words").get("fr").getStringValue()).isNotBlank();
      assertThat(definition.get("anchor").get("fr").getStringValue()).isNotBlank();
    }
  }

  @Test
  void everyLengthHasADefinition() {
    Definitions definitions = RunningKpi.shared().bean(Definitions.class);

    for (Measure measure : Measure.values()) {
      if (measure.isLength()) {
        assertThat(definitions.of(measure).unit()).isEqualTo("seconds");
      }
    }
  }
}
