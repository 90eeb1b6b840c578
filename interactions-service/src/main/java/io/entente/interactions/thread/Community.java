package io.entente.interactions.thread;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.InteractionKind;
import java.util.UUID;

/**
 * Forums and groups, where members answer each other. Who begins a thread asks, and all that is
 * written below belongs to that conversation: what the asker writes is the customer's, what other
 * members write is their peers'. A member's post below one of the brand's is a question of its own.
 */
public final class Community {
  private Community() {}

  /**
   * Whether a message is one of a community: a forum post on whatever channel, and all that is
   * posted in public on a forum.
   */
  public static boolean holds(Channel channel, InteractionKind kind) {
    return switch (kind) {
      case FORUM_POST -> true;
      case POST, COMMENT -> channel == Channel.FORUM;
      case DIRECT_MESSAGE, MENTION, REVIEW, MAIL, NOTE -> false;
    };
  }

  /**
   * As whom a member counts in a conversation.
   *
   * @param customerId whose conversation it is
   */
  public static ActorKind actor(UUID authorId, UUID customerId) {
    return authorId.equals(customerId) ? ActorKind.CUSTOMER : ActorKind.PEER;
  }
}
