package io.entente.kpi.attribution;

import io.entente.kpi.attribution.Credit.Parts;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code order_value} and {@code credit}, as they are written. */
@Singleton
final class VerdictStore {
  private static final int IDS_AT_ONCE = 1_000;

  private final Sql sql;

  VerdictStore(Sql sql) {
    this.sql = sql;
  }

  /** Puts new verdicts in the place of those on the same events. */
  void replace(UUID workspaceId, List<Matter> matters) {
    Set<UUID> ids = new TreeSet<>();
    Set<UUID> removed = new TreeSet<>();
    List<@Nullable Object[]> values = new ArrayList<>();
    List<@Nullable Object[]> credits = new ArrayList<>();
    for (Matter matter : matters) {
      matter.bought().forEach(bought -> (bought.counts() ? ids : removed).add(bought.id()));
      for (Verdict verdict : matter.verdicts()) {
        values.add(value(workspaceId, verdict));
        verdict.credits().forEach(it -> credits.add(credit(workspaceId, verdict.bought(), it)));
      }
    }
    remove(workspaceId, List.copyOf(removed));
    delete(workspaceId, List.copyOf(ids));
    sql.batch(
        """
        insert into order_value (workspace_id, occurred_at, order_id, source, currency, decimals,
                                 refund, outcome, amount, margin)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        values);
    sql.batch(
        """
        insert into credit (workspace_id, occurred_at, order_id, conversation_id, source, currency,
                            decimals, refund, channel, connection_id, agent_id, team_id, touched_at,
                            influenced, by_last_touch, by_linear, by_position,
                            influenced_margin, last_touch_margin, linear_margin, position_margin)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        credits);
  }

  /**
   * Leaves a row of what counted once and does so no more: who keeps copies is told of rows alone.
   * It keeps an outcome that servers from before know; to them it is worth nothing.
   */
  private void remove(UUID workspaceId, List<UUID> ids) {
    for (int i = 0; i < ids.size(); i += IDS_AT_ONCE) {
      List<UUID> some = ids.subList(i, Math.min(ids.size(), i + IDS_AT_ONCE));
      Object[] parameters = OwnerStore.parameters(workspaceId, some);
      sql.update(
          """
          update order_value
          set removed = true, amount = 0, margin = 0, change_number = null
          where workspace_id = ? and not removed and order_id in
          """
              + Sql.in(some.size()),
          parameters);
      sql.update(
          "delete from credit where workspace_id = ? and order_id in " + Sql.in(some.size()),
          parameters);
    }
  }

  private void delete(UUID workspaceId, List<UUID> ids) {
    for (int i = 0; i < ids.size(); i += IDS_AT_ONCE) {
      List<UUID> some = ids.subList(i, Math.min(ids.size(), i + IDS_AT_ONCE));
      Object[] parameters = OwnerStore.parameters(workspaceId, some);
      sql.update(
          "delete from order_value where workspace_id = ? and order_id in " + Sql.in(some.size()),
          parameters);
      sql.update(
          "delete from credit where workspace_id = ? and order_id in " + Sql.in(some.size()),
          parameters);
    }
  }

  private static @Nullable Object[] value(UUID workspaceId, Verdict verdict) {
    Bought bought = verdict.bought();
    return new @Nullable Object[] {
      workspaceId,
      bought.at(),
      bought.id(),
      bought.source(),
      bought.currency(),
      bought.decimals(),
      bought.isRefund(),
      verdict.outcome(),
      bought.net(),
      bought.netMargin()
    };
  }

  private static @Nullable Object[] credit(UUID workspaceId, Bought bought, Credit credit) {
    Touch touch = credit.touch();
    Parts net = credit.net();
    Parts margin = credit.margin();
    return new @Nullable Object[] {
      workspaceId,
      bought.at(),
      bought.id(),
      touch.conversationId(),
      bought.source(),
      bought.currency(),
      bought.decimals(),
      bought.isRefund(),
      touch.channel(),
      touch.connectionId(),
      touch.agentId(),
      touch.teamId(),
      touch.at(),
      net.influenced(),
      net.lastTouch(),
      net.linear(),
      net.position(),
      margin == null ? null : margin.influenced(),
      margin == null ? null : margin.lastTouch(),
      margin == null ? null : margin.linear(),
      margin == null ? null : margin.position()
    };
  }
}
