package io.entente.contacts.matching;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.contacts.Api;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.contacts.merge.MergeCause;
import io.entente.contacts.merge.MergeContacts;
import io.entente.contacts.merge.MergeProof;
import io.entente.contacts.merge.MergeWorld;
import io.entente.rest.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class MatchAtOnceTest {
  private static final Person ADA_AGAIN = new Person("2001", "adalovelace", "Ada Lovelace");

  private final RunningContacts contacts = RunningContacts.shared();
  private final MergeWorld world = new MergeWorld();
  private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

  @Test
  void twoReplicasThatEachLookAtOneOfANewPairMissNobody() {
    world.hear(ADA, T0);
    world.hear(ADA_AGAIN, T0);

    contacts
        .transactions()
        .writing(() -> {
          look(ADA);
          CompletableFuture<Void> other = CompletableFuture.runAsync(() -> alone(ADA_AGAIN));
          // It has not seen what is not committed, so it must not be done before.
          assertThatThrownBy(() -> other.get(1, TimeUnit.SECONDS))
              .isInstanceOf(TimeoutException.class);
          running = other;
        });
    running.join();

    Api agent = new Api(world.workspaceId(), Role.AGENT);
    assertThat(agent.get("/api/v1/contacts/" + world.home(ADA) + "/suggestions").items())
        .hasSize(1);
  }

  @Test
  void whoIsErasedWhileTheyAreMatchedLeavesNoKeys() {
    world.hear(ADA, T0);
    String contact = "/api/v1/contacts/" + world.home(ADA);
    Api owner = new Api(world.workspaceId(), Role.OWNER);
    String confirmation = "{\"confirmation\":\"" + world.home(ADA) + "\"}";

    contacts
        .transactions()
        .writing(() -> {
          look(ADA);
          CompletableFuture<Void> erasure =
              CompletableFuture.runAsync(() ->
                  assertThat(owner.post(contact + "/erasures", confirmation).status())
                      .isEqualTo(202));
          // Keys that it does not see yet, it could not take away.
          assertThatThrownBy(() -> erasure.get(1, TimeUnit.SECONDS))
              .isInstanceOf(TimeoutException.class);
          running = erasure;
        });
    running.join();

    assertThat(
            contacts
                .sql()
                .number(
                    "select count(*) from match_key where workspace_id = ?", world.workspaceId()))
        .isZero();
  }

  @Test
  void whoIsMergedWhileTheyAreMatchedIsNotSuggested() {
    world.hear(ADA, T0);
    world.hear(ADA_AGAIN, T0);
    Map<UUID, Candidate> before = read(ADA, ADA_AGAIN);

    contacts
        .transactions()
        .writing(() -> {
          contacts
              .bean(MergeContacts.class)
              .merge(
                  world.workspaceId(),
                  world.home(ADA),
                  world.home(ADA_AGAIN),
                  MergeCause.rule(MergeProof.PLATFORM));
          CompletableFuture<Void> matching = CompletableFuture.runAsync(() -> suggest(before));
          // It has read two contacts: it must not say so before it knows what becomes of them.
          assertThatThrownBy(() -> matching.get(1, TimeUnit.SECONDS))
              .isInstanceOf(TimeoutException.class);
          running = matching;
        });
    running.join();

    assertThat(suggested()).isZero();
  }

  @Test
  void whoWasMergedSinceTheyWereReadIsNotSuggested() {
    world.hear(ADA, T0);
    world.hear(ADA_AGAIN, T0);
    Map<UUID, Candidate> before = read(ADA, ADA_AGAIN);
    Api agent = new Api(world.workspaceId(), Role.AGENT);
    String merges = "/api/v1/contacts/" + world.home(ADA) + "/merges";
    assertThat(agent.post(merges, "{\"absorb\":\"" + world.home(ADA_AGAIN) + "\"}").status())
        .isEqualTo(201);

    suggest(before);

    assertThat(suggested()).isZero();
  }

  private Map<UUID, Candidate> read(Person... people) {
    List<UUID> homes = Arrays.stream(people).map(world::home).toList();
    return contacts.bean(ReadCandidates.class).read(world.workspaceId(), homes);
  }

  private void suggest(Map<UUID, Candidate> people) {
    contacts
        .transactions()
        .writing(() -> contacts.bean(SuggestMatches.class).suggest(world.workspaceId(), people));
  }

  private long suggested() {
    return contacts
        .sql()
        .number("select count(*) from suggestion where workspace_id = ?", world.workspaceId());
  }

  private void alone(Person person) {
    contacts.transactions().writing(() -> look(person));
  }

  private void look(Person person) {
    contacts.bean(MatchPeople.class).match(world.workspaceId(), List.of(world.home(person)));
  }
}
