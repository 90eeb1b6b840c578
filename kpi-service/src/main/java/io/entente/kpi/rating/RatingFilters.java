package io.entente.kpi.rating;

import io.entente.events.Channel;
import io.entente.kpi.sum.Condition;
import io.entente.sql.Sql;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is looked at: any of the values named of each dimension; all where none is named.
 *
 * @param contact as whom customers are known now
 * @param segment that customers are in now
 * @param source what brought the customers
 * @param orderAttribute of each name any of its values
 * @param stars how many the reviews give
 */
@Serdeable
record RatingFilters(
    List<Channel> channel,
    List<UUID> connection,
    List<UUID> agent,
    List<UUID> contact,
    List<UUID> segment,
    List<String> source,
    List<String> campaign,
    List<UUID> company,
    List<OrderAttribute> orderAttribute,
    List<Integer> stars) {
  RatingFilters {
    channel = List.copyOf(channel);
    connection = List.copyOf(connection);
    agent = List.copyOf(agent);
    contact = List.copyOf(contact);
    segment = List.copyOf(segment);
    source = List.copyOf(source);
    campaign = List.copyOf(campaign);
    company = List.copyOf(company);
    orderAttribute = List.copyOf(orderAttribute);
    stars = List.copyOf(stars);
  }

  Condition condition() {
    Condition condition =
        new Condition()
            .andIn("review.channel", channel)
            .andIn("review.connection_id", connection)
            .andIn(RatingDimension.AGENT.column(), agent)
            .andIn("contact_mapping.contact_id", contact)
            .andIn("person_facts.source", source)
            .andIn("person_facts.campaign", campaign)
            .andIn("person_facts.company_id", company)
            .andIn("stars", stars);
    if (!segment.isEmpty()) {
      condition.and(
          """
          exists (select 1 from segment_member force index (segment_member_contact)
              where segment_member.workspace_id = review.workspace_id
                and segment_member.contact_id = contact_mapping.contact_id
                and segment_id in %s)
          """
              .formatted(Sql.in(segment.size())),
          segment.toArray());
    }
    orderAttribute.stream()
        .collect(Collectors.groupingBy(OrderAttribute::name, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(ofName -> condition.andAny(ofName.stream().map(RatingFilters::told).toList()));
    return condition;
  }

  private static Condition told(OrderAttribute attribute) {
    return new Condition()
        .and(
            "json_value(business_order.attributes, ?) = ?",
            OrderAttribute.path(attribute.name()),
            attribute.value());
  }
}
