package io.entente.events;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids of everything. What a network made gets a UUIDv5 of where it comes from and of the network's
 * own id, so that the same thing has the same id however often and by whatever way it arrives. What
 * Entente makes gets a UUIDv7, so that ids sort by the time of their making.
 */
public final class Ids {
  /** Stands between the parts of a name: no part may hold it, intake refuses it everywhere. */
  private static final char SEPARATOR = '\0';

  private Ids() {}

  /** A new id, later than all that this process made before. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }

  /** The workspace's connection to one account of a network. */
  public static UUID connection(UUID workspaceId, Channel channel, String externalId) {
    return named(workspaceId, "connection", channel.name(), externalId);
  }

  /** One message as one connection received it. */
  public static UUID interaction(UUID workspaceId, UUID connectionId, String externalId) {
    return named(workspaceId, "interaction", connectionId.toString(), externalId);
  }

  /**
   * The place of a message in its thread. Unlike the interaction's id it can be told from the
   * network's id alone, so that an answer finds its parent before the parent has arrived.
   */
  public static UUID node(UUID workspaceId, Channel channel, UUID connectionId, String externalId) {
    return named(workspaceId, "node", channel.scope(connectionId), externalId);
  }

  /** A thread that the network itself names. */
  public static UUID thread(UUID workspaceId, Channel channel, UUID connectionId, String thread) {
    return named(workspaceId, "thread", channel.scope(connectionId), thread);
  }

  /** A person's (or a brand's) account on a channel. */
  public static UUID identity(
      UUID workspaceId, Channel channel, UUID connectionId, String externalId) {
    return named(workspaceId, "identity", channel.scope(connectionId), externalId);
  }

  /** An order, a refund or another business event of one source. */
  public static UUID order(UUID workspaceId, String source, String externalId) {
    return named(workspaceId, "order", source, externalId);
  }

  /** A subscription of one source. */
  public static UUID subscription(UUID workspaceId, String source, String externalId) {
    return named(workspaceId, "subscription", source, externalId);
  }

  /** An id that follows from a thing and a word: the same words give the same id, always. */
  public static UUID named(UUID namespace, String... words) {
    byte[] name = String.join(String.valueOf(SEPARATOR), words).getBytes(StandardCharsets.UTF_8);
    return UuidCreator.getNameBasedSha1(namespace, name);
  }
}
