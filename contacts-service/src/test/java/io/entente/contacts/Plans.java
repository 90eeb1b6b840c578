package io.entente.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.contacts.link.Linking;
import io.entente.events.InboundInteraction;
import io.entente.sql.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How the database goes about a statement, among many rows of several workspaces. */
public final class Plans {
  private static final int PEOPLE = 1_500;
  private static final Plans SHARED = new Plans();

  private final LinkWorld world = new LinkWorld();

  private record Step(String table, String type, String key, long rows, String extra) {
    /** Rows that the statement itself brings along are no table. */
    boolean isOfATable() {
      return !table.startsWith("<") && !extra.equals("No tables used");
    }
  }

  private Plans() {
    Linking linking = new Linking();
    for (LinkWorld each : List.of(world, new LinkWorld(), new LinkWorld())) {
      List<InboundInteraction> messages = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        Person person = new Person("p" + i, "handle" + i, "Name" + i + " Family" + i % 50);
        messages.add(each.message(person, LinkWorld.T0.plusSeconds(i)));
      }
      linking.link(messages);
    }
    RunningContacts.shared()
        .sql()
        .list(
            "analyze table contact, contact_point, contact_tag, contact_value, contact_note, contact_change, contact_merge, consent, company, identity, identity_handle, contact_term",
            row -> row.text("Msg_text"));
  }

  public static Plans shared() {
    return SHARED;
  }

  public UUID workspaceId() {
    return world.workspaceId();
  }

  public UUID identityId(int person) {
    return world.identityId(new Person("p" + person, null, null));
  }

  public UUID contactId(int person) {
    return RunningContacts.shared()
        .sql()
        .first(
            "select contact_id from identity where workspace_id = ? and id = ?",
            row -> row.uuid("contact_id"),
            workspaceId(),
            identityId(person))
        .orElseThrow();
  }

  /**
   * Sees that every table is entered by an index and that no more rows than {@code most} are
   * expected to be read of any, nor sorted.
   */
  public void assertReadsFew(int most, String statement, Object... parameters) {
    List<Step> steps = explain(statement, parameters);
    assertThat(steps).isNotEmpty();
    assertThat(steps)
        .allSatisfy(step -> {
          assertThat(step.type()).isNotIn("ALL", "index");
          assertThat(step.key()).isNotEmpty();
          assertThat(step.rows()).isLessThanOrEqualTo(most);
        });
  }

  /** Sees that the rows come in the order of an index and reading stops at the limit. */
  public void assertReadsInOrder(String statement, Object... parameters) {
    List<Step> steps = explain(statement, parameters);
    assertThat(steps).isNotEmpty();
    assertThat(steps)
        .allSatisfy(step -> {
          assertThat(step.type()).isNotIn("ALL", "index");
          assertThat(step.key()).isNotEmpty();
          assertThat(step.extra()).doesNotContain("filesort").doesNotContain("temporary");
        });
  }

  private static List<Step> explain(String statement, Object... parameters) {
    return RunningContacts.shared()
        .sql()
        .list("explain " + statement, Plans::step, parameters)
        .stream()
        .filter(Step::isOfATable)
        .toList();
  }

  private static Step step(Row row) throws SQLException {
    return new Step(
        String.valueOf(row.textOrNull("table")),
        String.valueOf(row.textOrNull("type")),
        row.textOrNull("key") == null ? "" : row.text("key"),
        row.number("rows"),
        String.valueOf(row.textOrNull("Extra")));
  }
}
