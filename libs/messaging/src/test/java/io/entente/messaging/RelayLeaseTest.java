package io.entente.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    long batch = first.bean(OutboxRows.class).claim(lost).orElseThrow();
    first.change("nowhere", "ada", "two");
    letExpire();
    Lease next = ofSecond.take().orElseThrow();

    OutboxRows rows = first.bean(OutboxRows.class);
    assertThatThrownBy(() -> rows.claim(lost)).isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> rows.mark(batch, lost)).isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> ofFirst.renew(lost)).isInstanceOf(LeaseLost.class);
    ofFirst.release(lost);

    assertThat(ofFirst.take()).isEmpty();
    assertThat(first.unpublished()).isEqualTo(2);
    second.bean(OutboxRows.class).mark(batch, next);
    assertThat(first.unpublished()).isEqualTo(1);
  }

  @Test
  void batchNumbersGrowThoughTheRowGoesBack() {
    Lease held = ofFirst.take().orElseThrow();
    long before = first.transactions().write(() -> ofFirst.nextBatch(held));
    first.sql().update("update relay_lease set batch = 0");

    long after = first.transactions().write(() -> ofFirst.nextBatch(held));

    assertThat(after).isGreaterThan(before);
  }
}
