package io.entente.interactions.filing;

import io.entente.events.ActorKind;
import io.entente.events.InboundInteraction;
import io.entente.interactions.agent.AgentStore;
import io.entente.interactions.attachment.AttachFiles;
import io.entente.interactions.block.JudgeMessages;
import io.entente.interactions.clock.StrandEvent;
import io.entente.interactions.community.Contribution;
import io.entente.interactions.community.KeepQuestions;
import io.entente.interactions.filing.Seating.Seated;
import io.entente.interactions.identity.IdentityStore;
import io.entente.interactions.language.DetectLanguage;
import io.entente.interactions.revision.SettleRevisions;
import io.entente.interactions.strand.Filed;
import io.entente.interactions.strand.FoldStrands;
import io.entente.interactions.strand.Folded;
import io.entente.interactions.strand.Opening;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.strand.StrandChange;
import io.entente.interactions.strand.StrandChange.History;
import io.entente.interactions.thread.Strand;
import io.entente.interactions.thread.ThreadNode;
import io.entente.interactions.thread.ThreadStore;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files messages in the running transaction: links them into their threads, folds the conversations
 * that they concern and tells of the cycles. The order of arrival makes no difference, and a
 * message that was filed before is passed over. The number of statements does not depend on the
 * number of messages.
 */
@Singleton
public final class FileInteractions {
  private final ThreadStore threads;
  private final FoldStrands fold;
  private final InteractionStore interactions;
  private final IdentityStore identities;
  private final AgentStore agents;
  private final SettleRevisions revisions;
  private final AttachFiles attach;
  private final KeepQuestions questions;
  private final DetectLanguage languages;
  private final JudgeMessages judge;

  FileInteractions(
      ThreadStore threads,
      FoldStrands fold,
      InteractionStore interactions,
      IdentityStore identities,
      AgentStore agents,
      SettleRevisions revisions,
      AttachFiles attach,
      KeepQuestions questions,
      DetectLanguage languages,
      JudgeMessages judge) {
    this.threads = threads;
    this.fold = fold;
    this.interactions = interactions;
    this.identities = identities;
    this.agents = agents;
    this.revisions = revisions;
    this.attach = attach;
    this.questions = questions;
    this.languages = languages;
    this.judge = judge;
  }

  /** Where the messages ended up, by their nodes. */
  public Folded file(Collection<Interaction> arriving) {
    return file(arriving, null);
  }

  /**
   * The same with a message that is written here and now: nobody has heard of it before.
   *
   * @param conversation to whose strand it belongs, as it was read under its lock
   */
  public Folded written(Interaction message, StoredConversation conversation) {
    return file(List.of(message), conversation);
  }

  private Folded file(Collection<Interaction> arriving, @Nullable StoredConversation written) {
    // Before anything is locked, for it takes its time.
    List<Interaction> told = arriving.stream().map(this::inItsLanguage).toList();
    Seated seated =
        Seating.seat(threads, told, written == null ? Set.of() : Set.of(written.strand().root()));
    List<Interaction> fresh = seated.interactions();
    if (fresh.isEmpty()) {
      return new Folded(Map.of(), Map.of());
    }
    identities.see(fresh.stream().map(Interaction::message).toList());
    agents.see(
        fresh.stream().flatMap(interaction -> Stream.ofNullable(interaction.agent())).toList());
    Map<UUID, ThreadNode> places = places(seated);
    List<Filed> filed = filed(fresh);
    interactions.tellPeers(
        seated.links().changed().stream().filter(it -> isKnown(it, places)).toList());
    Map<UUID, InboundInteraction> messages = ofCustomers(fresh, places);
    Map<UUID, StrandEvent.Judged> judged = judge.judge(messages);
    Folded folded = fold.fold(changes(seated, places, judged, written), openings(fresh), filed);
    interactions.insert(fresh, places, folded);
    judge.keep(judged, messages, folded);
    if (written == null) {
      revisions.settleNew(filed, filed(fresh.stream().filter(Interaction::isReview).toList()));
    }
    attach.file(fresh.stream().map(Interaction::message).toList());
    questions.follow(contributions(fresh, places), seated.links());
    return folded;
  }

  private Interaction inItsLanguage(Interaction interaction) {
    InboundInteraction message = interaction.message();
    return message.language() == null
        ? interaction.speaking(languages.of(message.body()))
        : interaction;
  }

  private static Map<UUID, ThreadNode> places(Seated seated) {
    Map<UUID, ThreadNode> places = new HashMap<>();
    seated.links().arrived().forEach(node -> places.put(node.id(), node));
    return places;
  }

  /** By their places; without what members of a community write in a thread of another. */
  private static Map<UUID, InboundInteraction> ofCustomers(
      List<Interaction> fresh, Map<UUID, ThreadNode> places) {
    Map<UUID, InboundInteraction> messages = new HashMap<>();
    for (Interaction interaction : fresh) {
      ThreadNode place = Objects.requireNonNull(places.get(interaction.node().id()));
      if (interaction.actor(place) == ActorKind.CUSTOMER) {
        messages.put(place.id(), interaction.message());
      }
    }
    return messages;
  }

  /** Whether what stands at a place had arrived before. */
  private static boolean isKnown(ThreadNode node, Map<UUID, ThreadNode> arrived) {
    return node.hasArrived() && !arrived.containsKey(node.id());
  }

  private static List<StrandChange> changes(
      Seated seated,
      Map<UUID, ThreadNode> places,
      Map<UUID, StrandEvent.Judged> judged,
      @Nullable StoredConversation written) {
    Map<Strand, List<StrandEvent>> arrived = new HashMap<>();
    seated.links().moved().forEach(strand -> arrived.put(strand, new ArrayList<>()));
    for (Interaction interaction : seated.interactions()) {
      ThreadNode place = Objects.requireNonNull(places.get(interaction.node().id()));
      Strand strand = place.strand();
      if (strand != null) {
        List<StrandEvent> events = arrived.computeIfAbsent(strand, _ -> new ArrayList<>());
        events.add(interaction.event(place));
        StrandEvent.Judged judgement = judged.get(place.id());
        if (judgement != null) {
          events.add(judgement);
        }
      }
    }
    List<StrandChange> changes = new ArrayList<>(arrived.size());
    arrived.forEach((strand, events) -> {
      StrandChange change = new StrandChange(strand, events, history(strand, seated));
      changes.add(written == null ? change : change.on(written));
    });
    return changes;
  }

  private static History history(Strand strand, Seated seated) {
    if (seated.links().moved().contains(strand) || seated.isRegrouped().test(strand.root())) {
      return History.REWRITTEN;
    }
    return seated.isNew().test(strand.root()) ? History.NONE : History.UNCHANGED;
  }

  private static List<Filed> filed(List<Interaction> fresh) {
    return fresh.stream()
        .map(it ->
            new Filed(it.node().workspaceId(), it.node().id(), it.message().id(), it.entryId()))
        .toList();
  }

  private static List<Contribution> contributions(
      List<Interaction> fresh, Map<UUID, ThreadNode> places) {
    List<Contribution> contributions = new ArrayList<>();
    for (Interaction interaction : fresh) {
      if (interaction.isOfCommunity()) {
        contributions.add(
            interaction.contribution(Objects.requireNonNull(places.get(interaction.node().id()))));
      }
    }
    return contributions;
  }

  /** Only a customer opens a conversation, or an agent who addresses one. */
  private static Map<UUID, Opening> openings(List<Interaction> fresh) {
    Map<UUID, Opening> openings = new HashMap<>();
    for (Interaction interaction : fresh) {
      ActorKind actor = interaction.message().actor();
      if (actor == ActorKind.CUSTOMER
          || (actor == ActorKind.AGENT && interaction.message().recipient() != null)) {
        openings.put(interaction.node().id(), interaction.opening());
      }
    }
    return openings;
  }
}
