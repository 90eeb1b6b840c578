package io.entente.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayLeaseTest {
  private Probe first;
  private Probe second;
  private RelayLease ofFirst;
  private RelayLease ofSecond;

  @BeforeEach
  void twoReplicas() {
    Probe.Plan plan = Probe.plan().withoutWorkers();
    first = plan.start();
    second = plan.start();
    ofFirst = first.bean(RelayLease.class);
    ofSecond = second.bean(RelayLease.class);
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  private void letExpire() {
    first.sql().update("update relay_lease set expires_at = utc_timestamp(6)");
  }

  @Test
  void oneHoldsItUntilItsTimeIsOver() {
    Lease held = ofFirst.take().orElseThrow();
    assertThat(ofSecond.take()).isEmpty();
    ofFirst.renew(held);
    assertThat(ofSecond.take()).isEmpty();

    letExpire();
    Lease next = ofSecond.take().orElseThrow();

    assertThat(next.epoch()).isGreaterThan(held.epoch());
    assertThat(next.source()).isEqualTo(held.source());
    assertThat(ofFirst.take()).isEmpty();
  }

  @Test
  void aReleasedLeaseIsFreeAtOnce() {
    ofFirst.release(ofFirst.take().orElseThrow());

    assertThat(ofSecond.take()).isPresent();
  }

  @Test
  void whoLostItCanNeitherClaimNorMarkNorRenewNorRelease() {
    Lease lost = ofFirst.take().orElseThrow();
    first.change("nowhere", "ada", "one");
    Claim claim = first.bean(OutboxRows.class).claim(lost).orElseThrow();
    first.change("nowhere", "ada", "two");
    letExpire();
    Lease next = ofSecond.take().orElseThrow();

    OutboxRows rows = first.bean(OutboxRows.class);
    assertThatThrownBy(() -> rows.claim(lost)).isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> rows.mark(claim, lost)).isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> ofFirst.renew(lost)).isInstanceOf(LeaseLost.class);
    ofFirst.release(lost);

    assertThat(ofFirst.take()).isEmpty();
    assertThat(first.unpublished()).isEqualTo(2);
    OutboxRows ofTheNext = second.bean(OutboxRows.class);
    assertThat(ofTheNext.unmarked()).contains(claim);
    ofTheNext.mark(claim, next);
    assertThat(first.unpublished()).isEqualTo(1);
  }

  @Test
  void batchNumbersGrowThoughTheRowGoesBack() {
    Lease held = ofFirst.take().orElseThrow();
    Claim before = first.transactions().write(() -> ofFirst.claim(held, List.of(7L)));
    first.sql().update("update relay_lease set batch = 0, claimed = null");

    Claim after = first.transactions().write(() -> ofFirst.claim(held, List.of(7L)));

    assertThat(after.batch()).isGreaterThan(before.batch());
  }

  @Test
  void oneBatchIsClaimedAtATime() {
    Lease held = ofFirst.take().orElseThrow();
    Claim claim =
        first.transactions().write(() -> ofFirst.claim(held, List.of(1L, 2L, 3L, 5L, 8L, 9L)));
    assertThat(ofFirst.claimed()).contains(claim);

    assertThatThrownBy(() -> first.transactions().write(() -> ofFirst.claim(held, List.of(10L))))
        .isInstanceOf(LeaseLost.class);
    assertThat(ofFirst.claimed()).contains(claim);
  }
}
