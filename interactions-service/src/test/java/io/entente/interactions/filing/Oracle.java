package io.entente.interactions.filing;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.events.Ids;
import io.entente.events.InteractionKind;
import io.entente.events.Precision;
import io.entente.interactions.clock.CyclePage;
import io.entente.interactions.clock.FoldedConversation;
import io.entente.interactions.clock.Schedule;
import io.entente.interactions.clock.StrandEvent;
import io.entente.interactions.clock.StrandFold;
import io.entente.interactions.filing.Tale.Deed;
import io.entente.interactions.testing.Said;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What must come out of a tale, found the slow way: with all of it at hand, walking up from each
 * message. Threads are told from each other by which of their messages stands highest.
 */
final class Oracle {
  private final Archive archive;
  private final Tale tale;
  private final Map<String, Said> messages = new HashMap<>();

  Oracle(Archive archive, Tale tale) {
    this.archive = archive;
    this.tale = tale;
    tale.messages().forEach(said -> messages.put(said.id(), said));
  }

  /** The content of all cycle pages, ids left out. */
  List<String> expected() {
    Map<List<String>, List<StrandEvent>> strands = new HashMap<>();
    for (Said said : tale.messages()) {
      String customer = customer(said);
      if (customer != null) {
        strands
            .computeIfAbsent(List.of(root(said.id()), customer), _ -> new ArrayList<>())
            .add(event(said));
      }
    }
    for (Deed deed : tale.deeds()) {
      Said anchor = messages.get(deed.messageId());
      strands
          .get(List.of(root(anchor.id()), customer(anchor)))
          .add(deed.event(archive.workspaceId()));
    }
    StrandFold fold = new StrandFold(_ -> Schedule.OFFICE_HOURS, Duration.ofDays(7));
    List<String> expected = new ArrayList<>();
    strands.forEach((strand, events) -> {
      for (FoldedConversation conversation : fold.fold(events).conversations()) {
        for (CyclePage page : conversation.pages()) {
          expected.add(content(identity(strand.get(1)), page));
        }
      }
    });
    return expected.stream().sorted().toList();
  }

  /** The content of the pages that were told. */
  List<String> told() {
    return archive.states().stream().map(Oracle::content).sorted().toList();
  }

  private String root(String id) {
    Set<String> path = new HashSet<>();
    String at = id;
    while (path.add(at)) {
      Said said = messages.get(at);
      if (said == null) {
        return at;
      }
      if (said.thread() != null) {
        return "thread " + said.thread();
      }
      String parent = parent(said);
      if (parent == null) {
        String with = said.actor() == ActorKind.CUSTOMER ? said.author() : said.recipient();
        return said.kind() == InteractionKind.DIRECT_MESSAGE && with != null
            ? "direct " + with
            : at;
      }
      at = parent;
    }
    // A ring: its first name in the alphabet stands for it.
    Set<String> ring = new HashSet<>();
    while (ring.add(at)) {
      at = parent(messages.get(at));
    }
    return ring.stream().sorted().findFirst().orElseThrow();
  }

  private String customer(Said said) {
    Set<String> path = new HashSet<>();
    Said at = said;
    while (at != null && path.add(at.id())) {
      if (at.actor() == ActorKind.CUSTOMER) {
        return at.author();
      }
      at = parent(at) == null ? null : messages.get(parent(at));
    }
    return said.recipient();
  }

  private boolean isAddressed(Said said) {
    return said.actor() != ActorKind.CUSTOMER
        && said.recipient() != null
        && customer(said.to(null)) == null;
  }

  private static String parent(Said said) {
    return said.id().equals(said.parent()) ? null : said.parent();
  }

  private StrandEvent event(Said said) {
    UUID node = Ids.node(archive.workspaceId(), Channel.X, archive.connectionId(), said.id());
    return new StrandEvent.Message(
        node,
        Ids.named(node, "message"),
        said.at(),
        Precision.INSTANT,
        said.actor(),
        said.actor() == ActorKind.AGENT ? identity(said.author()) : null,
        !said.isPrivate(),
        said.automatic(),
        isAddressed(said),
        said.id(),
        null,
        null);
  }

  private UUID identity(String who) {
    return Ids.identity(archive.workspaceId(), Channel.X, archive.connectionId(), who);
  }

  private static String content(UUID customer, CyclePage page) {
    return String.join(
        " ",
        customer.toString(),
        page.cycle() + "/" + page.page(),
        String.valueOf(page.openedAt()),
        String.valueOf(page.resolution()),
        String.valueOf(page.firstResolution()),
        String.valueOf(page.resolutionTime()),
        page.waits().toString(),
        page.volumes().stream().map(String::valueOf).sorted().toList().toString());
  }

  private static String content(CycleState state) {
    return String.join(
        " ",
        state.customerId().toString(),
        state.ordinal() + "/" + state.page(),
        String.valueOf(state.openedAt()),
        String.valueOf(state.resolution()),
        String.valueOf(state.firstResolution()),
        String.valueOf(state.resolutionTime()),
        state.waits().toString(),
        state.volumes().stream().map(String::valueOf).sorted().toList().toString());
  }
}
