package io.entente.interactions.filing;

import io.entente.events.EventJson;
import io.entente.events.InboundRevision;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.interactions.erasure.ContentCuts;
import io.entente.interactions.erasure.KeepForgotten;
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
  private final KeepForgotten forgotten;
  private final ContentCuts cuts;

  RevisionHandler(EventJson json, FileRevisions file, KeepForgotten forgotten, ContentCuts cuts) {
    this.json = json;
    this.file = file;
    this.forgotten = forgotten;
    this.cuts = cuts;
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
    List<IncomingEvent> events = new ArrayList<>(batch.events().size());
    for (IncomingEvent event : batch.events()) {
      try {
        revisions.add(json.decode(event.payload(), InboundRevision.class));
        events.add(event);
      } catch (UnreadableEvent _) {
        // Its message may quote the content, which is personal data.
        batch.refuse(event, "This is no revision that can be read.");
      }
    }
    List<InboundRevision> kept = forgotten.revisions(revisions);
    for (int i = 0; i < kept.size(); i++) {
      if (!kept.get(i).equals(revisions.get(i))) {
        cuts.want(events.get(i).topic(), events.get(i).partition(), events.get(i).offset());
      }
    }
    file.file(kept);
  }
}
