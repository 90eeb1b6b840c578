package io.entente.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.standalone.imports.Incident.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IncidentTest {
  private static IncidentUpdate update(int row, String state, String at, String resolvedAt) {
    Map<String, Integer> columns = new HashMap<>();
    for (String column : IncidentUpdate.COLUMNS) {
      columns.put(column, columns.size());
    }
    return IncidentUpdate.of(
        new CsvRow(
            row,
            columns,
            Arrays.asList(
                "0000045",
                state,
                "2403",
                "29/2/2016 01:16",
                at,
                resolvedAt,
                "Phone",
                "55",
                "72",
                "3",
                "56")));
  }

  private static List<String> steps(String resolvedAt, String... statesAndTimes) {
    List<IncidentUpdate> updates = new ArrayList<>();
    for (int i = 0; i < statesAndTimes.length; i += 2) {
      updates.add(update(i / 2, statesAndTimes[i], statesAndTimes[i + 1], resolvedAt));
    }
    return new Incident(updates).steps().stream().map(Step::act).toList();
  }

  @Test
  void aResolutionThatWasTakenBackAndTheLastOneAreTold() {
    assertThat(
            steps(
                "3/3/2016 08:00",
                "New",
                "29/2/2016 01:20",
                "Resolved",
                "1/3/2016 08:00",
                "Resolved",
                "1/3/2016 09:00",
                "Active",
                "2/3/2016 08:00",
                "Active",
                "2/3/2016 09:00",
                "Resolved",
                "3/3/2016 08:00",
                "Closed",
                "8/3/2016 08:00"))
        .containsExactly("resolved", "reopened", "resolved");
  }

  @Test
  void aCallerWhoIsAwaitedIsAndAResolutionWithoutADateIsNone() {
    assertThat(
            steps(
                "?",
                "Active",
                "29/2/2016 01:20",
                "Awaiting User Info",
                "1/3/2016 08:00",
                "Awaiting User Info",
                "1/3/2016 09:00",
                "Awaiting Vendor",
                "2/3/2016 08:00",
                "Awaiting User Info",
                "2/3/2016 09:00",
                "Resolved",
                "3/3/2016 08:00",
                "Closed",
                "8/3/2016 08:00"))
        .containsExactly("pending", "reopened", "pending");
    assertThat(steps("?", "Resolved", "1/3/2016 08:00", "Awaiting User Info", "2/3/2016 08:00"))
        .containsExactly("resolved", "reopened", "pending");
  }

  @Test
  void whatTheLogTellsOfOneMinuteKeepsItsOrder() {
    List<Step> steps =
        new Incident(
                List.of(
                    update(2, "Resolved", "29/2/2016 01:16", "29/2/2016 01:16"),
                    update(3, "Active", "29/2/2016 01:16", "29/2/2016 01:16"),
                    update(4, "Resolved", "29/2/2016 01:16", "29/2/2016 01:16")))
            .steps();

    assertThat(steps)
        .extracting(step -> step.row() + " " + step.act() + " " + step.at())
        .containsExactly(
            "2 resolved 2016-02-29T01:16:00.000001Z",
            "3 reopened 2016-02-29T01:16:00.000002Z",
            "4 resolved 2016-02-29T01:16:00.000003Z");
  }

  @Test
  void whatIsNoUpdateIsSaid() {
    assertThatThrownBy(() -> update(2, "Lost", "29/2/2016 01:16", "?"))
        .isInstanceOf(RowFault.class)
        .hasMessage("ident_state is none that is known: \"Lost\"");
    assertThatThrownBy(() -> update(2, "New", "30/2/2016 01:16", "?"))
        .isInstanceOf(RowFault.class)
        .hasMessageStartingWith("sys_updated_at is no time such as");
  }
}
