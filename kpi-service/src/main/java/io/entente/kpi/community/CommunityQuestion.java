package io.entente.kpi.community;

import io.entente.kpi.asked.Period;
import io.entente.kpi.asked.PeriodParameters;
import io.entente.kpi.asked.PlaceParameters;
import io.entente.kpi.asked.Reading;

/** A question about communities. */
record CommunityQuestion(Period period, CommunityFilters filters) {

  static CommunityQuestion read(PeriodParameters period, PlaceParameters places) {
    Reading reading = new Reading();
    CommunityQuestion question =
        new CommunityQuestion(
            reading.period(period),
            new CommunityFilters(places.channels(reading), places.connections(reading)));
    reading.end();
    return question;
  }
}
