package io.entente.kpi.attribution;

import io.entente.kpi.Business;
import io.entente.kpi.Plans;
import io.entente.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttributionPlansTest {
  private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");
  private static final UUID WORKSPACE = UUID.randomUUID();

  @Test
  void whatAPersonBoughtAndWasAnsweredIsLookedUp() {
    for (String statement :
        List.of(
            OwnerStore.FINALS,
            OwnerStore.HOMES,
            OwnerStore.OF_IDENTITIES,
            OwnerStore.OF_ORDERS,
            BoughtStore.SOLD_TO,
            BoughtStore.REFUNDED_TO,
            BoughtStore.SOLD_AS,
            BoughtStore.REFUNDED_OF,
            BoughtStore.ANSWERS,
            BoughtStore.REFUSED)) {
      Plans.assertByIndex(
          statement + Sql.in(2), WORKSPACE, Business.id("ada"), Business.id("grace"));
    }
  }

  @Test
  void creditsAreReadByTheKeyOfTime() {
    Plans.assertByIndex(CreditStore.VALUES.formatted(""), WORKSPACE, AT, AT.plusSeconds(9));
    Plans.assertByIndex(
        CreditStore.CREDITS.formatted("team_id", ""), WORKSPACE, AT, AT.plusSeconds(9));
  }
}
