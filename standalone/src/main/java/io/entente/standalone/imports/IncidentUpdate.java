package io.entente.standalone.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of an incident log: the incident as it was after an update. Its times name no zone and are
 * read as UTC.
 *
 * @param row as a spreadsheet counts
 * @param caller null if unknown
 * @param resolvedAt when it was resolved last; null if unknown
 */
record IncidentUpdate(
    long row,
    String number,
    State state,
    Instant openedAt,
    Instant updatedAt,
    @Nullable Instant resolvedAt,
    String contactType,
    @Nullable String caller,
    String summary) {
  static final List<String> COLUMNS =
      List.of(
          "number",
          "ident_state",
          "caller_id",
          "opened_at",
          "sys_updated_at",
          "resolved_at",
          "contact_type",
          "category",
          "u_symptom",
          "priority",
          "assignment_group");

  private static final String UNKNOWN = "?";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d/M/uuuu HH:mm", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** What a state means for the work. */
  enum State {
    OPEN,
    /** Waits for the caller. */
    PENDING,
    RESOLVED,
    /** Says nothing new: an incident is closed by itself some days after it was resolved. */
    UNCHANGED
  }

  /**
   * Reads a row.
   *
   * @throws RowFault if it is no update of an incident
   */
  static IncidentUpdate of(CsvRow row) {
    String number = row.get("number").strip();
    if (number.isEmpty()) {
      throw new RowFault("number is empty");
    }
    String caller = row.get("caller_id").strip();
    String resolvedAt = row.get("resolved_at").strip();
    return new IncidentUpdate(
        row.number(),
        number,
        state(row.get("ident_state").strip()),
        time("opened_at", row.get("opened_at").strip()),
        time("sys_updated_at", row.get("sys_updated_at").strip()),
        resolvedAt.equals(UNKNOWN) ? null : time("resolved_at", resolvedAt),
        row.get("contact_type").strip(),
        caller.isEmpty() || caller.equals(UNKNOWN) ? null : caller,
        summary(number, row));
  }

  private static State state(String text) {
    return switch (text) {
      case "New", "Active", "Awaiting Vendor", "Awaiting Problem", "Awaiting Evidence" ->
          State.OPEN;
      case "Awaiting User Info" -> State.PENDING;
      case "Resolved" -> State.RESOLVED;
      case "Closed", "-100" -> State.UNCHANGED;
      default -> throw new RowFault("ident_state is none that is known: \"" + text + "\"");
    };
  }

  private static Instant time(String column, String text) {
    try {
      return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      throw new RowFault(column + " is no time such as 29/2/2016 01:16: \"" + text + "\"");
    }
  }

  private static String summary(String number, CsvRow row) {
    return String.format(
        Locale.ROOT,
        "Incident %s: category %s, symptom %s, priority %s, group %s",
        number,
        row.get("category"),
        row.get("u_symptom"),
        row.get("priority"),
        row.get("assignment_group"));
  }
}
