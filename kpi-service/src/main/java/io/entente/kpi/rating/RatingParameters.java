package io.entente.kpi.rating;

import io.entente.events.Channel;
import io.entente.kpi.asked.Period;
import io.entente.kpi.asked.Reading;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A question about ratings as the address puts it. */
@Introspected
record RatingParameters(
    @Parameter(
            description = "First moment: an instant with offset, or a date in the zone. Required.",
            example = "2026-11-01")
        @QueryValue
        @Nullable String from,
    @Parameter(description = "End, not included: as from. Required.", example = "2026-12-01")
        @QueryValue
        @Nullable String to,
    @Parameter(description = "IANA zone in which days begin. Required.", example = "Europe/Paris")
        @QueryValue
        @Nullable String zone,
    @Parameter(
            description =
                "What the items are: channel (without it), connection, agent, source, campaign,"
                    + " company or order_attribute.")
        @QueryValue
        @Nullable String by,
    @Parameter(description = "With by=order_attribute the name of the attribute.", example = "late")
        @QueryValue
        @Nullable String attribute,
    @Parameter(description = "Channels; may stand repeatedly.") @QueryValue
        @Nullable List<String> channel,
    @Parameter(description = "Ids of connections; may stand repeatedly.") @QueryValue
        @Nullable List<String> connection,
    @Parameter(
            description =
                "Ids of agents who gave the customer the last answer before the review; may stand"
                    + " repeatedly.")
        @QueryValue
        @Nullable List<String> agent,
    @Parameter(description = "Ids of contacts, as customers are known now; may stand repeatedly.")
        @QueryValue
        @Nullable List<String> contact,
    @Parameter(description = "Ids of segments that customers are in now; may stand repeatedly.")
        @QueryValue
        @Nullable List<String> segment,
    @Parameter(description = "What brought the customers, such as ad; may stand repeatedly.")
        @QueryValue
        @Nullable List<String> source,
    @Parameter(description = "Names of campaigns that brought them; may stand repeatedly.")
        @QueryValue
        @Nullable List<String> campaign,
    @Parameter(description = "Ids of companies where they work now; may stand repeatedly.")
        @QueryValue
        @Nullable List<String> company,
    @Parameter(
            description =
                "Attributes of the orders that are reviewed, as name:value; may stand repeatedly.")
        @QueryValue
        @Nullable List<String> orderAttribute,
    @Parameter(description = "Stars that are given, 1 to 5; may stand repeatedly.") @QueryValue
        @Nullable List<String> stars) {
  private static final int LONGEST_CAMPAIGN = 255;
  private static final Pattern SOURCE = Pattern.compile("[a-z_]{1,16}");
  private static final Pattern STARS = Pattern.compile("[1-5]");

  /**
   * The same, read.
   *
   * @param attribute null where the items are something else
   */
  record Question(
      Period period, RatingDimension by, @Nullable String attribute, RatingFilters filters) {}

  Question read() {
    Reading reading = new Reading();
    Period period = reading.period(from, to, zone);
    RatingDimension dimension = reading.choice("by", by, RatingDimension.CHANNEL);
    Question question =
        new Question(period, dimension, attribute(dimension, reading), filters(reading));
    reading.end();
    return question;
  }

  private @Nullable String attribute(RatingDimension dimension, Reading reading) {
    if (dimension != RatingDimension.ORDER_ATTRIBUTE) {
      if (attribute != null) {
        reading.refuse("attribute", "is for by=order_attribute alone");
      }
      return null;
    }
    if (attribute == null) {
      reading.refuse("attribute", "is required with by=order_attribute");
      return null;
    }
    List<String> names =
        reading.values("attribute", List.of(attribute), OrderAttribute::checkedName);
    return names.isEmpty() ? null : names.getFirst();
  }

  private RatingFilters filters(Reading reading) {
    return new RatingFilters(
        reading.values("channel", channel, Channel::of),
        reading.ids("connection", connection),
        reading.ids("agent", agent),
        reading.ids("contact", contact),
        reading.ids("segment", segment),
        reading.values("source", source, RatingParameters::checkedSource),
        reading.texts("campaign", campaign, LONGEST_CAMPAIGN),
        reading.ids("company", company),
        reading.values("orderAttribute", orderAttribute, OrderAttribute::of),
        reading.values("stars", stars, RatingParameters::readStars));
  }

  private static String checkedSource(String text) {
    if (!SOURCE.matcher(text).matches()) {
      throw new IllegalArgumentException("is no source such as ad, organic or referral");
    }
    return text;
  }

  private static Integer readStars(String text) {
    if (!STARS.matcher(text).matches()) {
      throw new IllegalArgumentException("must be from 1 to 5");
    }
    return Integer.valueOf(text);
  }
}
