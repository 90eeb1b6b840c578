package io.entente.interactions.filing;

import io.entente.events.EventJson;
import io.entente.events.InboundInteraction;
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

/** Files what intake took in. */
@Singleton
final class FilingHandler implements EventHandler {
  private final EventJson json;
  private final FileInteractions file;
  private final Echoes echoes;
  private final KeepForgotten forgotten;
  private final ContentCuts cuts;

  FilingHandler(
      EventJson json,
      FileInteractions file,
      Echoes echoes,
      KeepForgotten forgotten,
      ContentCuts cuts) {
    this.json = json;
    this.file = file;
    this.echoes = echoes;
    this.forgotten = forgotten;
    this.cuts = cuts;
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
    List<InboundInteraction> arriving = new ArrayList<>(batch.events().size());
    List<IncomingEvent> events = new ArrayList<>(batch.events().size());
    for (IncomingEvent event : batch.events()) {
      try {
        arriving.add(json.decode(event.payload(), InboundInteraction.class));
        events.add(event);
      } catch (UnreadableEvent _) {
        // Its message may quote the content, which is personal data.
        batch.refuse(event, "This is no interaction that can be read.");
      }
    }
    file.file(echoes.withoutThose(interactions(arriving, events)));
  }

  /** What is of people who were erased goes from the log too. */
  private List<Interaction> interactions(
      List<InboundInteraction> arriving, List<IncomingEvent> events) {
    List<InboundInteraction> kept = forgotten.interactions(arriving);
    List<Interaction> interactions = new ArrayList<>(kept.size());
    for (int i = 0; i < kept.size(); i++) {
      Interaction interaction = Interaction.of(kept.get(i));
      if (kept.get(i).equals(arriving.get(i))) {
        interactions.add(interaction);
      } else {
        interactions.add(interaction.ofErased());
        cuts.want(events.get(i).topic(), events.get(i).partition(), events.get(i).offset());
      }
    }
    return interactions;
  }
}
