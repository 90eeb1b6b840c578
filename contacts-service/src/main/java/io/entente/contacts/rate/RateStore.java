package io.entente.contacts.rate;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rates by day. */
@Singleton
final class RateStore {
  static final String AT =
      """
      select valid_on, from_currency, to_currency, rate
      from exchange_rate
      where workspace_id = ? and from_currency = ? and to_currency = ? and valid_on <= ?
      order by valid_on desc
      limit 1
      """;

  static final String BETWEEN =
      """
      select valid_on, from_currency, to_currency, rate
      from exchange_rate
      where workspace_id = ? and from_currency = ? and to_currency = ? and valid_on > ?
        and valid_on <= ?
      order by valid_on
      """;

  private final Sql sql;

  RateStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps rates, in the place of those of the same days. */
  void keep(UUID workspaceId, List<NewRate> rates) {
    List<@Nullable Object[]> rows = new ArrayList<>(rates.size());
    for (NewRate rate : rates) {
      rows.add(
          new Object[] {
            workspaceId, rate.from(), rate.to(), rate.day(), new BigDecimal(rate.rate())
          });
    }
    sql.upsert(
        """
        insert into exchange_rate (workspace_id, from_currency, to_currency, valid_on, rate)
        values %s
        on duplicate key update rate = values(rate)
        """,
        rows);
  }

  /** The newest rate at or before a day. */
  Optional<ExchangeRate> at(UUID workspaceId, String from, String to, LocalDate day) {
    return sql.first(AT, RateStore::rate, workspaceId, from, to, day);
  }

  /** The rates that hold on any day from the first to the last. */
  List<ExchangeRate> between(
      UUID workspaceId, String from, String to, LocalDate first, LocalDate last) {
    List<ExchangeRate> rates = new ArrayList<>();
    at(workspaceId, from, to, first).ifPresent(rates::add);
    sql.each(BETWEEN, RateStore::rate, rates::add, workspaceId, from, to, first, last);
    return rates;
  }

  private static ExchangeRate rate(Row row) throws SQLException {
    return new ExchangeRate(
        LocalDate.parse(row.text("valid_on")),
        row.text("from_currency"),
        row.text("to_currency"),
        new BigDecimal(row.text("rate")).stripTrailingZeros().toPlainString());
  }
}
