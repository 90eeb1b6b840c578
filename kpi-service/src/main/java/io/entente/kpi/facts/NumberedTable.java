package io.entente.kpi.facts;

import io.entente.kpi.generation.Generation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table whose rows have a place in the order of changes. */
enum NumberedTable {
  CYCLE_FACT("cycle_id", "page", true),
  BUSINESS_ORDER("order_id", "0", false),
  ORDER_VALUE("order_id", "0", false),
  SURVEY_ANSWER("invitation_id", "0", false),
  COMMUNITY_QUESTION("question_id", "0", false);

  private final String id;
  private final String page;
  private final boolean counted;

  /**
   * @param page the second column of the key, or a constant where there is none
   * @param counted whether there are several countings of a workspace
   */
  NumberedTable(String id, String page, boolean counted) {
    this.id = id;
    this.page = page;
    this.counted = counted;
  }

  String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Rows of a workspace without a number, as many as the last parameter says. */
  String unnumbered() {
    return """
    select %s id, %s page from %s force index (%s_changed)
    where workspace_id = ?%s and change_number is null limit ? for update skip locked
    """
        .formatted(id, page, table(), table(), counted ? " and generation = ?" : "");
  }

  /** Gives a row its number. */
  String number() {
    return "update %s set change_number = ? where workspace_id = ?%s and %s = ? and %s = ?"
        .formatted(table(), counted ? " and generation = ?" : "", id, page);
  }

  /** Those rows that come behind a number, in the order of the numbers. */
  String changed(String columns) {
    return """
    select change_number, %s from %s force index (%s_changed)
    where workspace_id = ?%s and change_number > ? order by change_number limit ?
    """
        .formatted(columns, table(), table(), counted ? " and generation = ?" : "");
  }

  /** The parameters of the statements, of which the first or the second is the workspace. */
  @Nullable Object[] parameters(Generation generation, @Nullable Object... others) {
    int own = counted ? 2 : 1;
    @Nullable Object[] all = new @Nullable Object[own + others.length];
    all[0] = generation.workspaceId();
    if (counted) {
      all[1] = generation.number();
    }
    System.arraycopy(others, 0, all, own, others.length);
    return all;
  }
}
