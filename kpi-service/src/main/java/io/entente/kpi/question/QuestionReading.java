package io.entente.kpi.question;

import io.entente.events.Channel;
import io.entente.kpi.asked.Period;
import io.entente.kpi.asked.Reading;
import io.entente.kpi.cell.Traits;
import io.entente.kpi.figure.KpiClock;
import io.entente.rest.InvalidRequest;
import java.util.regex.Pattern;

/** Reads a question about figures. */
public final class QuestionReading {
  private static final int LONGEST_CAMPAIGN = 255;
  private static final Pattern SOURCE = Pattern.compile("[a-z_]{1,16}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private QuestionReading() {}

  /**
   * @throws InvalidRequest with every violation and, where there are few, the values allowed
   */
  public static Question read(QuestionParameters asked) {
    Reading reading = new Reading();
    Period period = reading.period(asked.from(), asked.to(), asked.zone());
    KpiClock clock = reading.choice("clock", asked.clock(), KpiClock.CALENDAR);
    Filters filters =
        new Filters(
            reading.values("channel", asked.channel(), Channel::of),
            reading.ids("connection", asked.connection()),
            reading.ids("agent", asked.agent()),
            reading.ids("team", asked.team()),
            reading.ids("reason", asked.reason()),
            reading.ids("reasonGroup", asked.reasonGroup()),
            reading.values("priority", asked.priority(), QuestionReading::priority),
            reading.values("language", asked.language(), QuestionReading::language),
            reading.ids("policy", asked.policy()),
            reading.ids("contact", asked.contact()),
            reading.ids("segment", asked.segment()),
            reading.values("source", asked.source(), QuestionReading::source),
            reading.values("campaign", asked.campaign(), QuestionReading::campaign),
            reading.ids("company", asked.company()),
            reading.ids("tag", asked.tag()));
    reading.end();
    return new Question(new Stretch(period.from(), period.to()), period.zone(), clock, filters);
  }

  private static String priority(String text) {
    if (!Traits.PRIORITIES.contains(text)) {
      throw new IllegalArgumentException("must be one of: low, medium, high, urgent");
    }
    return text;
  }

  private static String language(String text) {
    if (!LANGUAGE.matcher(text).matches()) {
      throw new IllegalArgumentException("is no language such as fr or en");
    }
    return text;
  }

  private static String source(String text) {
    if (!SOURCE.matcher(text).matches()) {
      throw new IllegalArgumentException("is no source such as ad, organic or referral");
    }
    return text;
  }

  private static String campaign(String text) {
    if (text.isBlank() || text.length() > LONGEST_CAMPAIGN) {
      throw new IllegalArgumentException("must be 1 to " + LONGEST_CAMPAIGN + " characters");
    }
    return text;
  }
}
