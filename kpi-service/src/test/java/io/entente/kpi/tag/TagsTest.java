package io.entente.kpi.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.CycleState;
import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.Plans;
import io.entente.kpi.RunningKpi;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Figures of conversations that have tags. */
class TagsTest {
  private static final String MARCH = "from=2026-03-01&to=2026-04-01&zone=Europe/Paris";
  private static final Instant ANSWERED = CycleWorld.NINE.plusSeconds(600);

  private final RunningKpi kpi = RunningKpi.shared();
  private final CycleWorld world = new CycleWorld();
  private final Api viewer = new Api(world.workspaceId(), Role.VIEWER);

  private CycleState answered(String name, long version, String... tags) {
    return world
        .cycle(name)
        .version(version)
        .answered(CycleWorld.NINE, ANSWERED, CycleWorld.ada(), true)
        .tagged(tags)
        .state();
  }

  private static String tag(String name) {
    return "&tag=" + CycleWorld.named("tag", name);
  }

  private long responses(String filters) {
    Answer answer = viewer.get("/api/v1/kpis/summary?" + MARCH + filters);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.metric("response").get("count").getLongValue();
  }

  private void awaitResponses(String filters, long count) {
    Awaitility.await(filters)
        .atMost(Duration.ofMinutes(2))
        .until(() -> responses(filters), it -> it == count);
  }

  @Test
  void figuresAreFilteredByAnyOfSomeTags() {
    kpi.count(
        List.of(
            answered("vip", 1, "vip", "late"),
            answered("late", 1, "late"),
            answered("plain", 1),
            world
                .cycle("two pages")
                .page(1)
                .answered(CycleWorld.NINE, ANSWERED, CycleWorld.grace(), false)
                .state(),
            world.cycle("two pages").tagged("vip").state()));

    awaitResponses(tag("vip"), 2);
    awaitResponses(tag("late"), 2);
    assertThat(responses(tag("vip") + tag("late"))).isEqualTo(3);
    assertThat(responses(tag("vip") + "&agent=" + CycleWorld.ada())).isEqualTo(1);
    assertThat(responses(tag("unused"))).isZero();
    assertThat(responses("")).isEqualTo(4);
    assertThat(viewer.get("/api/v1/kpis/summary?" + MARCH + "&tag=vip").errors())
        .startsWith("?tag is not an id");
  }

  @Test
  void theNewestVersionSaysWhichTagsThereAre() {
    kpi.count(List.of(answered("one", 2, "vip"), answered("two", 1, "vip")));
    awaitResponses(tag("vip"), 2);

    kpi.count(List.of(answered("one", 1, "old"), answered("two", 3, "late")));

    awaitResponses(tag("late"), 1);
    awaitResponses(tag("vip"), 1);
    assertThat(responses(tag("old"))).isZero();
    kpi.count(List.of(world.cycle("two").version(4).removed().state()));
    awaitResponses(tag("late"), 0);
  }

  @Test
  void tagsAreReadByIndex() {
    kpi.count(List.of(answered("one", 1, "vip")));

    Plans.assertByIndex(TagStore.VERSIONS, "[]");
    Plans.assertByIndex(
        """
        select count(*) from sample where workspace_id = ? and generation = 1 and family = 2
          and anchored_at >= ? and anchored_at < ?
          and cycle_id in (select tagged.cycle_id from cycle_tag tagged
              where tagged.workspace_id = ? and tagged.tag_id in (?, ?))
        """,
        world.workspaceId(),
        CycleWorld.NINE,
        ANSWERED,
        world.workspaceId(),
        CycleWorld.named("tag", "vip"),
        CycleWorld.named("tag", "late"));
  }
}
