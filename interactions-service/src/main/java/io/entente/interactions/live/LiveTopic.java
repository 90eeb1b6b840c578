package io.entente.interactions.live;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A topic that live streams tell of. Its records are keyed by the workspace, so that all of one
 * workspace are on one partition, in order.
 *
 * @param name of the topic
 * @param reads what a record tells; it may throw {@link io.entente.events.UnreadableEvent}
 */
record LiveTopic(String name, Function<byte @Nullable [], LiveEvent> reads) {}
