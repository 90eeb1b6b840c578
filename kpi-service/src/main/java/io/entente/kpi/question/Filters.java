package io.entente.kpi.question;

import io.entente.events.Channel;
import io.entente.kpi.cell.Dimension;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is looked at: any of the values named of each dimension; all where none is named.
 *
 * @param reasonGroup reasons of the first level, with all that are below them
 * @param policy of promises; nothing else is told by it
 * @param contact as whom customers are known now
 * @param segment that customers are in now
 * @param source what brought the customers, as it is known now
 * @param campaign that brought them
 * @param company where they work now
 * @param tag that the conversation had at the cycle's resolution, or has while it runs
 */
@Serdeable
public record Filters(
    List<Channel> channel,
    List<UUID> connection,
    List<UUID> agent,
    List<UUID> team,
    List<UUID> reason,
    List<UUID> reasonGroup,
    List<String> priority,
    List<String> language,
    List<UUID> policy,
    List<UUID> contact,
    List<UUID> segment,
    List<String> source,
    List<String> campaign,
    List<UUID> company,
    List<UUID> tag) {

  public static final Filters NONE = of(List.of(), List.of(), List.of());

  public Filters {
    channel = List.copyOf(channel);
    connection = List.copyOf(connection);
    agent = List.copyOf(agent);
    team = List.copyOf(team);
    reason = List.copyOf(reason);
    reasonGroup = List.copyOf(reasonGroup);
    priority = List.copyOf(priority);
    language = List.copyOf(language);
    policy = List.copyOf(policy);
    contact = List.copyOf(contact);
    segment = List.copyOf(segment);
    source = List.copyOf(source);
    campaign = List.copyOf(campaign);
    company = List.copyOf(company);
    tag = List.copyOf(tag);
  }

  /** Those by where it came in and who did it. */
  public static Filters of(List<Channel> channel, List<UUID> connection, List<UUID> agent) {
    return new Filters(
        channel,
        connection,
        agent,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The members that are asked for, of each dimension that is filtered and that cells have. */
  public Map<Dimension, List<UUID>> members() {
    Map<Dimension, List<UUID>> members = new EnumMap<>(Dimension.class);
    members.put(Dimension.CHANNEL, channel.stream().map(Dimension::member).toList());
    members.put(Dimension.CONNECTION, connection);
    members.put(Dimension.AGENT, agent);
    members.put(Dimension.TEAM, team);
    members.put(Dimension.REASON, reason);
    members.put(Dimension.REASON_GROUP, reasonGroup);
    members.put(Dimension.PRIORITY, priority.stream().map(Dimension::member).toList());
    members.put(Dimension.LANGUAGE, language.stream().map(Dimension::member).toList());
    members.put(Dimension.POLICY, policy);
    members.values().removeIf(List::isEmpty);
    return members;
  }

  /** Whether it is asked for tags or for who the customers are now, which no cell knows. */
  public boolean isBesideCells() {
    return !tag.isEmpty()
        || !contact.isEmpty()
        || !segment.isEmpty()
        || !source.isEmpty()
        || !campaign.isEmpty()
        || !company.isEmpty();
  }

  /** The filtered dimensions. */
  public List<Dimension> dimensions() {
    return new ArrayList<>(members().keySet());
  }
}
