package io.entente.kpi.facts;

import io.entente.kpi.facts.ExportedFact.CreditFact;
import io.entente.kpi.facts.ExportedFact.CycleFact;
import io.entente.kpi.facts.ExportedFact.OrderFact;
import io.entente.kpi.facts.ExportedFact.QuestionFact;
import io.entente.kpi.facts.ExportedFact.SurveyFact;
import io.entente.kpi.facts.ExportedFact.WaitsFact;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Facts that have changed, in the order of their changes.
 *
 * @param next goes on behind them, now or whenever: it is there at the end too
 * @param more whether there is more already
 */
@Serdeable
record FactPage(
    String kind,
    @ArraySchema(
            schema =
                @Schema(
                    oneOf = {
                      CycleFact.class,
                      WaitsFact.class,
                      OrderFact.class,
                      CreditFact.class,
                      SurveyFact.class,
                      QuestionFact.class
                    }))
        List<Object> items,
    String next,
    boolean more) {
  FactPage {
    items = List.copyOf(items);
  }
}
