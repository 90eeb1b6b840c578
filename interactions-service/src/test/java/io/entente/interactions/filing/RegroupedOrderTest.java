package io.entente.interactions.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.ActorKind;
import io.entente.events.Ids;
import io.entente.events.Party;
import io.entente.interactions.filing.Tale.Deed;
import io.entente.interactions.strand.FoldStrands;
import io.entente.interactions.strand.Folded;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.Regrouped;
import io.entente.interactions.strand.Regrouping;
import io.entente.interactions.strand.RegroupingStore;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.strand.StrandChange;
import io.entente.interactions.strand.StrandChange.History;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.interactions.thread.NodeKey;
import io.entente.interactions.thread.Strand;
import io.entente.interactions.thread.ThreadNode;
import io.entente.interactions.thread.ThreadStore;
import io.entente.interactions.trail.By;
import io.entente.interactions.trail.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What members decide on conversations holds for what came before and for what comes after. */
class RegroupedOrderTest {
  private static Service service;

  /** A decision at messages of a tale. */
  private record Decision(int number, Regrouping.Kind kind, String at, String into) {}

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static List<Long> seeds() {
    return new Random(20261122).longs(Integer.getInteger("entente.seeds", 15)).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyOrderOfMessagesActsAndDecisionsGivesTheSame(long seed) {
    Random random = new Random(seed);
    Tale tale = Tale.of(random, 30);
    List<Decision> decisions = decisions(tale, random);
    Archive inTime = Archive.in(service);
    inTime.file(tale.messages());
    tale.deeds().forEach(deed -> act(inTime, deed));
    decisions.forEach(decision -> decide(inTime, decision));

    Archive mixed = Archive.in(service);
    deliver(mixed, tale, decisions, random);

    assertThat(told(mixed, tale)).isEqualTo(told(inTime, tale));
    assertThat(mixed.misplaced()).isZero();
    assertThat(mixed.liveConversations())
        .isEqualTo(mixed.states().stream().map(it -> it.conversationId()).distinct().count());
    int told = mixed.told().size();
    mixed.file(tale.messages());
    assertThat(mixed.told()).as("told again by what had come before").hasSize(told);
  }

  /** With names for ids, which differ from workspace to workspace. */
  private static List<String> told(Archive archive, Tale tale) {
    Map<String, String> names = new HashMap<>();
    names.put(archive.workspaceId().toString(), "member");
    for (Said said : tale.messages()) {
      Party author = archive.inbound(said).author();
      names.put(author.identityId().toString(), said.author());
      if (said.recipient() != null) {
        Party recipient = archive.inbound(said).recipient();
        names.put(recipient.identityId().toString(), said.recipient());
      }
    }
    return new Oracle(archive, tale)
        .told().stream()
            .map(page -> {
              String named = page;
              for (Map.Entry<String, String> name : names.entrySet()) {
                named = named.replace(name.getKey(), name.getValue());
              }
              return named;
            })
            .sorted()
            .toList();
  }

  private static List<Decision> decisions(Tale tale, Random random) {
    List<String> asking =
        tale.messages().stream()
            .filter(it -> it.actor() == ActorKind.CUSTOMER && !it.automatic() && !it.isPrivate())
            .map(Said::id)
            .toList();
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Regrouping.Kind kind = Regrouping.Kind.values()[random.nextInt(3)];
      String at = asking.get(random.nextInt(asking.size()));
      String into = asking.get(random.nextInt(asking.size()));
      if (kind != Regrouping.Kind.JOINED || !at.equals(into)) {
        decisions.add(new Decision(i, kind, at, kind == Regrouping.Kind.JOINED ? into : null));
      }
    }
    return decisions;
  }

  private static void deliver(Archive archive, Tale tale, List<Decision> decisions, Random random) {
    List<Deed> deeds = new ArrayList<>(tale.deeds());
    List<Decision> open = new ArrayList<>(decisions);
    Set<String> arrived = new HashSet<>();
    List<Said> shuffled = new ArrayList<>(tale.messages());
    Collections.shuffle(shuffled, random);
    for (int from = 0; from < shuffled.size(); ) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(8));
      archive.file(shuffled.subList(from, to));
      shuffled.subList(from, to).forEach(said -> arrived.add(said.id()));
      from = to;
      while (!open.isEmpty() && isPossible(open.getFirst(), arrived) && random.nextBoolean()) {
        decide(archive, open.removeFirst());
      }
      for (Deed deed : List.copyOf(deeds)) {
        if (arrived.contains(deed.messageId()) && random.nextBoolean()) {
          act(archive, deed);
          deeds.remove(deed);
        }
      }
    }
    open.forEach(decision -> decide(archive, decision));
    deeds.forEach(deed -> act(archive, deed));
  }

  private static boolean isPossible(Decision decision, Set<String> arrived) {
    return arrived.contains(decision.at())
        && (decision.into() == null || arrived.contains(decision.into()));
  }

  private static UUID node(Archive archive, String message) {
    return Ids.node(archive.workspaceId(), archive.channel(), archive.connectionId(), message);
  }

  private static void decide(Archive archive, Decision decision) {
    UUID workspaceId = archive.workspaceId();
    Regrouping regrouping =
        new Regrouping(
            workspaceId,
            Ids.named(workspaceId, "decision", "" + decision.number()),
            decision.kind(),
            node(archive, decision.at()),
            decision.into() == null ? null : node(archive, decision.into()),
            workspaceId,
            Instant.EPOCH);
    service
        .transactions()
        .writing(() -> {
          ThreadStore threads = service.bean(ThreadStore.class);
          TreeSet<NodeKey> nodes = new TreeSet<>();
          nodes.add(new NodeKey(workspaceId, regrouping.nodeId()));
          if (regrouping.intoNodeId() != null) {
            nodes.add(new NodeKey(workspaceId, regrouping.intoNodeId()));
          }
          Set<Strand> strands =
              threads.lock(nodes).stream().map(ThreadNode::strand).collect(Collectors.toSet());
          TreeSet<NodeKey> roots = new TreeSet<>();
          if (regrouping.intoNodeId() == null) {
            roots.add(new NodeKey(workspaceId, regrouping.id()));
            threads.place(roots, decision.number());
          }
          strands.forEach(strand -> roots.add(strand.root()));
          threads.regroup(roots);
          service.bean(RegroupingStore.class).insert(regrouping, workspaceId);
          service
              .bean(FoldStrands.class)
              .regroup(
                  strands.stream()
                      .map(it -> new StrandChange(it, List.of(), History.REWRITTEN))
                      .toList(),
                  Regrouped.NONE);
        });
  }

  /** As members do: on the conversation in which the message is. */
  private static void act(Archive archive, Deed deed) {
    UUID workspaceId = archive.workspaceId();
    service
        .transactions()
        .writing(() -> {
          StoredConversation conversation =
              service
                  .bean(LockConversation.class)
                  .lock(workspaceId, archive.conversationOf(deed.messageId()))
                  .orElseThrow();
          Folded folded =
              service
                  .bean(FoldStrands.class)
                  .fold(
                      List.of(
                          StrandChange.done(
                              conversation,
                              List.of(deed.event(workspaceId)),
                              new Change.Cause(By.SYSTEM, deed.at()))),
                      Map.of());
          UUID event = deed.event(workspaceId).id();
          UUID now = folded.conversationOf(event);
          archive.keep(deed, now == null ? conversation.id() : now);
        });
  }
}
