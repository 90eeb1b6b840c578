package io.entente.interactions.reply;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record QueuedReplyList(List<QueuedReply> items) {
  QueuedReplyList {
    items = List.copyOf(items);
  }
}
