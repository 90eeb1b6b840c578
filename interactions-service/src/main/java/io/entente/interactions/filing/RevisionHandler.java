package io.entente.interactions.filing;

import io.entente.events.EventJson;
import io.entente.events.InboundRevision;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Files what networks tell of edits and deletions. */
@Singleton
final class RevisionHandler implements EventHandler {
  private final EventJson json;
  private final FileRevisions file;

  RevisionHandler(EventJson json, FileRevisions file) {
    this.json = json;
    this.file = file;
  }

  @Override
  public String group() {
    return "interactions-revisions";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.REVISIONS);
  }

  @Override
  public void handle(Batch batch) {
    List<InboundRevision> revisions = new ArrayList<>(batch.events().size());
    for (IncomingEvent event : batch.events()) {
      try {
        revisions.add(json.decode(event.payload(), InboundRevision.class));
      } catch (UnreadableEvent _) {
        // Its message may quote the content, which is personal data.
        batch.refuse(event, "This is no revision that can be read.");
      }
    }
    file.file(revisions);
  }
}
