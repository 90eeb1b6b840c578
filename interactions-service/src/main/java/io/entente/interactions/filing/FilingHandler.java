package io.entente.interactions.filing;

import io.entente.events.EventJson;
import io.entente.events.InboundInteraction;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Files what intake took in. */
@Singleton
final class FilingHandler implements EventHandler {
  private final EventJson json;
  private final FileInteractions file;
  private final Echoes echoes;

  FilingHandler(EventJson json, FileInteractions file, Echoes echoes) {
    this.json = json;
    this.file = file;
    this.echoes = echoes;
  }

  @Override
  public String group() {
    return "interactions-filing";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.INTAKE);
  }

  @Override
  public void handle(Batch batch) {
    List<Interaction> interactions = new ArrayList<>(batch.events().size());
    for (IncomingEvent event : batch.events()) {
      try {
        interactions.add(Interaction.of(json.decode(event.payload(), InboundInteraction.class)));
      } catch (UnreadableEvent _) {
        // Its message may quote the content, which is personal data.
        batch.refuse(event, "This is no interaction that can be read.");
      }
    }
    file.file(echoes.withoutThose(interactions));
  }
}
