package io.entente.interactions.post;

import io.entente.events.EventJson;
import io.entente.events.PostState;
import io.entente.events.Topics;
import io.entente.interactions.connection.Connection;
import io.entente.interactions.connection.ConnectionDirectory;
import io.entente.interactions.post.PostsKept.Item;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import io.entente.rest.Caller;
import io.entente.rest.Refusal;
import io.entente.rest.json.JsonItem;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what is told of posts, the bad ones apart, and tells of them as they stand then. */
@Singleton
final class KeepPosts {
  private final Transactions transactions;
  private final PostStore posts;
  private final ConnectionDirectory connections;
  private final Outbox outbox;
  private final EventJson json;
  private final Clock clock;

  KeepPosts(
      Transactions transactions,
      PostStore posts,
      ConnectionDirectory connections,
      Outbox outbox,
      EventJson json,
      Clock clock) {
    this.transactions = transactions;
    this.posts = posts;
    this.connections = connections;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  PostsKept keep(Caller caller, List<JsonItem<NewPost>> items, Locale language) {
    Instant now = clock.instant();
    Map<UUID, Connection> known = connections.find(caller.workspaceId(), connectionIds(items));
    List<KnownPost> good = new ArrayList<>(items.size());
    List<Item> results = new ArrayList<>(items.size());
    for (JsonItem<NewPost> item : items) {
      try {
        KnownPost post = check(caller, item, known, now);
        good.add(post);
        results.add(new Item(item.index(), post.id(), null));
      } catch (Refusal refusal) {
        results.add(new Item(item.index(), null, refusal.toProblem(language)));
      }
    }
    if (!good.isEmpty()) {
      keep(caller.workspaceId(), good);
    }
    return new PostsKept(good.size(), items.size() - good.size(), results);
  }

  private static Set<UUID> connectionIds(List<JsonItem<NewPost>> items) {
    Set<UUID> ids = new LinkedHashSet<>();
    for (JsonItem<NewPost> item : items) {
      if (item instanceof JsonItem.Read<NewPost>(int _, NewPost post)) {
        ids.add(post.connectionId());
      }
    }
    return ids;
  }

  private static KnownPost check(
      Caller caller, JsonItem<NewPost> item, Map<UUID, Connection> known, Instant now) {
    return switch (item) {
      case JsonItem.Refused<NewPost>(int _, Refusal refusal) -> throw refusal;
      case JsonItem.Read<NewPost>(int index, NewPost post) ->
          KnownPost.of(caller.workspaceId(), post, known, "/" + index, now);
    };
  }

  private void keep(UUID workspaceId, List<KnownPost> good) {
    Set<UUID> ids = new LinkedHashSet<>();
    good.forEach(post -> ids.add(post.id()));
    transactions.write(() -> {
      posts.keep(workspaceId, good);
      outbox.append(
          posts.all(workspaceId, ids).stream().map(post -> event(workspaceId, post)).toList());
      return ids;
    });
  }

  private OutgoingEvent event(UUID workspaceId, BrandPost post) {
    BrandPost.Cost cost = post.cost();
    PostState state =
        new PostState(
            workspaceId,
            post.id(),
            post.version(),
            post.channel(),
            post.connectionId(),
            post.publishedAt(),
            post.campaign(),
            cost == null ? null : cost.amountMinor(),
            cost == null ? null : cost.currency(),
            engagement(post.engagement()));
    return new OutgoingEvent(Topics.POSTS, state.key(), json.encode(state), workspaceId);
  }

  private static PostState.@Nullable Engagement engagement(BrandPost.@Nullable Engagement counted) {
    return counted == null
        ? null
        : new PostState.Engagement(
            counted.countedAt(),
            counted.likes(),
            counted.shares(),
            counted.comments(),
            counted.clicks(),
            counted.reach(),
            counted.impressions());
  }
}
