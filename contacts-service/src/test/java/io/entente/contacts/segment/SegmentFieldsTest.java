package io.entente.contacts.segment;

import static io.entente.contacts.segment.SegmentWorld.all;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api.Answer;
import io.entente.rest.testing.TestKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentFieldsTest {
  private final SegmentWorld world = new SegmentWorld();

  private static String order(String id, String contact, int cents, Instant at, String more) {
    return """
    {"source":"shop","externalId":"%s","currency":"EUR","amount":%d,"occurredAt":"%s",
     "customer":{"contactId":"%s"}%s}
    """
        .formatted(id, cents, at, contact, more);
  }

  private static Instant daysAgo(int days) {
    return Instant.now().minus(Duration.ofDays(days));
  }

  @Test
  void everyFieldOfTheRecordIsLookedAt() {
    String company = world.made("companies", "{\"name\":\"Acme\",\"domains\":[\"acme.example\"]}");
    String owner = TestKeys.shared().join(UUID.randomUUID()).toString();
    for (String attribute :
        new String[] {
          "{\"key\":\"plan\",\"label\":\"Plan\",\"type\":\"list\",\"values\":[\"Gold\",\"Basic\"]}",
          "{\"key\":\"seats\",\"label\":\"Seats\",\"type\":\"number\"}",
          "{\"key\":\"vip\",\"label\":\"VIP\",\"type\":\"boolean\"}",
          "{\"key\":\"renewal\",\"label\":\"Renewal\",\"type\":\"date\"}"
        }) {
      world.made("contact-attributes", attribute);
    }
    world.contact(
        "Ada",
        """
        ,"language":"fr-CA","ownerId":"%s","companyId":"%s","tags":["VIP","Beta"],
         "acquisition":{"source":"contest","campaign":"Spring 2026"},
         "attributes":{"plan":"Gold","seats":12.5,"vip":true,"renewal":"2026-12-01"}
        """
            .formatted(owner, company));
    world.contact("Grace", ",\"language\":\"en\",\"attributes\":{\"seats\":3,\"vip\":false}");

    Map.ofEntries(
            Map.entry("{'field':'tag','values':['vip','gone']}", "Ada"),
            Map.entry("{'field':'tag','operator':'is_not','values':['VIP']}", "Grace"),
            Map.entry("{'field':'tag','operator':'not_set'}", "Grace"),
            Map.entry("{'field':'language','values':['FR']}", "Ada"),
            Map.entry("{'field':'company','values':['" + company + "']}", "Ada"),
            Map.entry("{'field':'company','operator':'not_set'}", "Grace"),
            Map.entry("{'field':'owner','values':['" + owner + "']}", "Ada"),
            Map.entry("{'field':'source','values':['contest']}", "Ada"),
            Map.entry("{'field':'campaign','operator':'contains','values':['spring']}", "Ada"),
            Map.entry("{'field':'attribute','key':'plan','values':['Gold']}", "Ada"),
            Map.entry("{'field':'attribute','key':'plan','operator':'not_set'}", "Grace"),
            Map.entry(
                "{'field':'attribute','key':'seats','operator':'at_least','values':['12.50']}",
                "Ada"),
            Map.entry(
                "{'field':'attribute','key':'seats','operator':'less_than','values':['12.5']}",
                "Grace"),
            Map.entry("{'field':'attribute','key':'seats','values':['3.0']}", "Grace"),
            Map.entry("{'field':'attribute','key':'vip','values':['false']}", "Grace"),
            Map.entry(
                "{'field':'attribute','key':'renewal','operator':'less_than',"
                    + "'values':['2026-12-02']}",
                "Ada"))
        .forEach((condition, name) ->
            assertThat(world.previewed(all(condition.replace('\'', '"'))))
                .as(condition)
                .containsExactly(name));
  }

  @Test
  void groupsHoldAsAWhole() {
    world.contact("Ada", ",\"language\":\"fr\",\"tags\":[\"vip\"]");
    world.contact("Grace", ",\"language\":\"en\",\"tags\":[\"vip\"]");
    world.contact("Linus", ",\"language\":\"fi\"");

    assertThat(
            world.previewed(
                """
                {"match":"all","items":[{"field":"tag","values":["vip"]}],
                 "groups":[{"match":"any","items":[{"field":"language","values":["fr"]},
                                                   {"field":"language","values":["fi"]}]}]}
                """))
        .containsExactly("Ada");
    assertThat(
            world.previewed(
                """
                {"match":"any","groups":[{"match":"all","items":[
                  {"field":"tag","values":["vip"]},{"field":"language","values":["en"]}]},
                  {"match":"all","items":[{"field":"tag","operator":"not_set"}]}]}
                """))
        .containsExactly("Grace", "Linus");
  }

  @Test
  void ordersAreCountedAndAddedUp() {
    String ada = world.contact("Ada", "");
    String grace = world.contact("Grace", "");
    world.contact("Linus", "");
    world.made("orders", order("1", ada, 10_000, daysAgo(200), ""));
    world.made("orders", order("2", ada, 5_000, daysAgo(10), ""));
    world.made("orders", order("3", ada, 2_000, daysAgo(5), ",\"kind\":\"refund\""));
    world.made("orders", order("4", grace, 4_000, daysAgo(100), ""));

    Map.of(
            "{'field':'orders','values':['2']}", "[Ada]",
            "{'field':'orders','operator':'less_than','values':['1']}", "[Linus]",
            "{'field':'orders','values':['1'],'withinDays':90}", "[Ada]",
            "{'field':'orders_total','key':'EUR','values':['130']}", "[Ada]",
            "{'field':'orders_total','key':'EUR','values':['130.01']}", "[]",
            "{'field':'orders_total','key':'EUR','values':['30'],'withinDays':90}", "[Ada]",
            "{'field':'orders_total','key':'USD','operator':'less_than','values':['1']}",
                "[Ada, Grace, Linus]",
            "{'field':'days_since_last_order','operator':'less_than','values':['90']}", "[Ada]",
            "{'field':'days_since_first_order','values':['150']}", "[Ada]",
            "{'field':'last_order','operator':'less_than','values':['2100-01-01']}", "[Ada, Grace]")
        .forEach((condition, names) ->
            assertThat(world.previewed(all(condition.replace('\'', '"'))).toString())
                .as(condition)
                .isEqualTo(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'field':'attribute','key':'shoe','values':['42']} | /items/0/key",
        "{'field':'tag','key':'shoe','values':['42']} | /items/0/key",
        "{'field':'consent','values':['given']} | /items/0/key",
        "{'field':'consent','key':'spying','values':['given']} | /items/0/key",
        "{'field':'consent','key':'marketing/telex','values':['given']} | /items/0/key",
        "{'field':'consent','key':'marketing','values':['maybe']} | /items/0/values/0",
        "{'field':'company','values':['0198a3c0-0000-7000-8000-000000000001']} |"
            + " /items/0/values/0",
        "{'field':'owner','values':['me']} | /items/0/values/0",
        "{'field':'source','values':['ad','luck']} | /items/0/values/1",
        "{'field':'channel','values':['telex']} | /items/0/values/0",
        "{'field':'orders','values':['-1']} | /items/0/values/0",
        "{'field':'messages','values':['1001']} | /items/0/values/0",
        "{'field':'name','operator':'contains','values':['a','\u0301']} | /items/0/values/1",
        "{'field':'email_domain','operator':'contains','values':['@']} | /items/0/values/0",
        "{'field':'orders_total','key':'XXX','values':['1']} | /items/0/key",
        "{'field':'orders_total','key':'EURO','values':['1']} | /items/0/key",
        "{'field':'orders_total','key':'EUR','values':['1,50']} | /items/0/values/0",
        "{'field':'last_order','values':['2026-02-30']} | /items/0/values/0",
        "{'field':'tag','values':['x'],'withinDays':3} | /items/0/withinDays",
        "{'field':'orders','values':['1'],'withinDays':0} | /items/0/withinDays",
        "{'field':'orders','operator':'is','values':['1']} | /items/0/operator",
        "{'field':'tag','operator':'set','values':['x']} | /items/0/values",
        "{'field':'orders','values':['1','2']} | /items/0/values",
        "{'field':'language','operator':'resembles','values':['1']} | /items/0/operator",
      })
  void whatMakesNoSenseIsNamed(String condition, String pointer) {
    Answer answer = world.asked(all(condition.replace('\'', '"')));

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
    assertThat(answer.body().get("errors").get(0).get("pointer").getStringValue())
        .isEqualTo("/conditions" + pointer);
    assertThat(world.get("segments").items()).isEmpty();
  }

  @Test
  void anAttributesTypeSaysHowItIsCompared() {
    world.made("contact-attributes", "{\"key\":\"seats\",\"label\":\"Seats\",\"type\":\"number\"}");
    String attribute = "{\"field\":\"attribute\",\"key\":\"seats\",";

    for (String rest :
        new String[] {"\"values\":[\"many\"]}", "\"operator\":\"contains\",\"values\":[\"1\"]}"}) {
      assertThat(world.asked(all(attribute + rest)).status()).isEqualTo(422);
    }
    world.made("contact-attributes", "{\"key\":\"motto\",\"label\":\"Motto\",\"type\":\"text\"}");
    Answer unseen =
        world.asked(
            all(
                "{\"field\":\"attribute\",\"key\":\"motto\",\"operator\":\"contains\","
                    + "\"values\":[\"\u0301\"]}"));
    assertThat(unseen.body().get("errors").get(0).get("pointer").getStringValue())
        .isEqualTo("/conditions/items/0/values/0");
    String tooMany = "{\"field\":\"name\",\"values\":[\"x\"]},".repeat(50);
    assertThat(world.asked(all(tooMany + "{\"field\":\"name\",\"values\":[\"x\"]}")).status())
        .isEqualTo(422);
    assertThat(world.asked("{\"match\":\"all\"}").status()).isEqualTo(422);
  }
}
