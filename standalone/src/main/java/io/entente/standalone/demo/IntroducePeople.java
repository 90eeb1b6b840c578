package io.entente.standalone.demo;

import io.entente.demo.Acquired;
import io.entente.demo.Matter;
import io.entente.demo.Person;
import io.entente.events.Channel;
import io.entente.standalone.client.ApiJson;
import io.entente.standalone.client.Session;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells what the brand knows of those who write, by each of their accounts. Whom the shop knows is
 * proven one person by that; of the others a few are joined by hand, and the rest is for the
 * suggestions.
 */
final class IntroducePeople {
  private static final String CONTACTS = "/contacts/";
  private static final int JOINS_ONE_IN = 3;

  private final Session session;
  private final Desk desk;
  private final Lanes lanes;
  private final Set<Met> met = new HashSet<>();
  private final Map<Long, String> strangers = new HashMap<>();

  IntroducePeople(Session session, Desk desk, Lanes lanes) {
    this.session = session;
    this.desk = desk;
    this.lanes = lanes;
  }

  private record Met(long person, Channel channel) {}

  private record Newcomer(Person person, String contactId, Instant at) {}

  void introduce(List<Matter> matters, Map<Matter, Filed.Conversation> filed) {
    List<Newcomer> newcomers = new ArrayList<>();
    List<List<String>> joins = new ArrayList<>();
    for (Matter matter : matters) {
      Person person = matter.person();
      if (!matter.spam() && met.add(new Met(person.number(), matter.channel()))) {
        String contactId = Objects.requireNonNull(filed.get(matter)).contactId();
        newcomers.add(new Newcomer(person, contactId, matter.openedAt()));
        if (!person.known() && person.number() % JOINS_ONE_IN == 0) {
          String other = strangers.putIfAbsent(person.number(), contactId);
          if (other != null) {
            joins.add(List.of(other, contactId));
          }
        }
      }
    }
    lanes.each(newcomers, this::introduce);
    lanes.each(joins, this::join);
  }

  /** Unless matching was faster. */
  private void join(List<String> pair) {
    Calls calls = new Calls(session);
    String one = Calls.id(calls.get(CONTACTS + pair.getFirst()));
    String other = Calls.id(calls.get(CONTACTS + pair.getLast()));
    if (!one.equals(other)) {
      JsonNode _ = calls.postIfAllowed(CONTACTS + one + "/merges", Map.of("absorb", other));
    }
  }

  private void introduce(Newcomer newcomer) {
    Calls calls = new Calls(session);
    Person person = newcomer.person();
    String contact = CONTACTS + newcomer.contactId();
    calls.patch(contact, profile(newcomer));
    if (!person.known()) {
      return;
    }
    calls.post(
        contact + "/points", Map.of("kind", "email", "value", person.email(), "verified", true));
    calls.post(
        contact + "/points",
        Map.of(
            "kind",
            "customer_number",
            "system",
            Desk.SHOP,
            "value",
            person.customerNumber(),
            "verified",
            true));
    Boolean marketing = person.marketing();
    if (marketing != null) {
      consent(calls, newcomer, marketing);
    }
  }

  private Map<String, Object> profile(Newcomer newcomer) {
    Person person = newcomer.person();
    Acquired acquired = person.acquired();
    Map<String, Object> won = new LinkedHashMap<>();
    won.put("source", acquired.source());
    won.put(
        "on",
        newcomer
            .at()
            .minus(20 + person.number() % 200, ChronoUnit.DAYS)
            .atZone(ZoneOffset.UTC)
            .toLocalDate()
            .toString());
    if (acquired.campaign() != null) {
      won.put("campaign", acquired.campaign());
    }
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("givenName", person.firstName());
    profile.put("familyName", person.lastName());
    profile.put("language", person.language());
    profile.put("zone", person.currency().equals("GBP") ? "Europe/London" : "Europe/Paris");
    profile.put("acquisition", won);
    String company = person.company();
    if (company != null) {
      profile.put("companyId", Objects.requireNonNull(desk.companies().get(company)));
      profile.put("tags", List.of("business"));
    }
    if (person.known()) {
      String machine = List.of("Lune One", "Lune Duo", "Lune Pro").get((int) (person.number() % 3));
      profile.put("attributes", Map.of(Desk.MACHINE, machine));
    }
    return profile;
  }

  /** Once for each person, by whichever account they are met first. */
  private static void consent(Calls calls, Newcomer newcomer, boolean given) {
    String consents = CONTACTS + newcomer.contactId() + "/consents";
    if (!ApiJson.elements(calls.get(consents), "entries").isEmpty()) {
      return;
    }
    calls.post(
        consents,
        Map.of(
            "purpose", "marketing",
            "choice", given ? "given" : "objected",
            "source", "checkout",
            "textVersion", "2",
            "occurredAt", newcomer.at().minus(9, ChronoUnit.DAYS).toString()));
  }
}
