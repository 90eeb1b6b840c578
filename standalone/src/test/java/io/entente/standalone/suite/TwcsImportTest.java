package io.entente.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.standalone.ImportRun;
import io.entente.standalone.RunningSuite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real conversations, from the file to the numbers, in any order and as often as you like. */
@Tag("slow")
class TwcsImportTest {
  private static final RunningSuite SUITE = RunningSuite.shared();

  @TempDir Path folder;

  @Test
  void figuresAreThoseOfAnIndependentProgramAndStayWhenImportedAgain() {
    Path file = Twcs.file();
    Api api = SUITE.newWorkspace("In order");

    ImportRun.of(SUITE, api, file).succeeds();
    Twcs.assertFigures(api);
    ImportRun.of(SUITE, api, file).succeeds();
    Twcs.assertFigures(api);
    assertRebuildChangesNothing(api);
  }

  @Test
  void figuresAreTheSameInReverse() {
    Api api = SUITE.newWorkspace("Reverse");

    ImportRun.of(SUITE, api, TwcsOrder.REVERSE.of(Twcs.file(), folder)).succeeds();

    Twcs.assertFigures(api);
  }

  @Test
  void figuresAreTheSameInRandomOrder() {
    Api api = SUITE.newWorkspace("Random");

    ImportRun.of(SUITE, api, TwcsOrder.RANDOM.of(Twcs.file(), folder)).succeeds();

    Twcs.assertFigures(api);
  }

  private static void assertRebuildChangesNothing(Api api) {
    assertEqualAll(api);
    String id = api.post("/kpis/rebuilds", Map.of()).expect(202).body().get("id").asText();
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() ->
            assertThat(api.get("/kpis/rebuilds/" + id).expect(200).body().get("state").asText())
                .isEqualTo("done"));
    assertEqualAll(api);
    Twcs.assertFigures(api);
  }

  private static void assertEqualAll(Api api) {
    JsonNode check = api.get("/kpis/check").expect(200).body();
    assertThat(check.get("cellsEqualFacts").asBoolean()).as("%s", check).isTrue();
    assertThat(check.get("factsEqualEvents").asBoolean()).as("%s", check).isTrue();
  }
}
