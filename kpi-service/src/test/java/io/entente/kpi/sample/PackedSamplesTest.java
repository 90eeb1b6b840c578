package io.entente.kpi.sample;

import static io.entente.kpi.CycleWorld.NINE;
import static io.entente.kpi.CycleWorld.ada;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.ActorKind;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RandomHistory;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedSamplesTest {
  @Test
  void packedAndUnpackedTheyAreTheSame() {
    RandomHistory history = new RandomHistory(new CycleWorld(), 7, 300);

    assertThat(history.states())
        .allSatisfy(state -> {
          List<Sample> samples = Samples.of(state);
          assertThat(PackedSamples.unpack(PackedSamples.pack(samples))).isEqualTo(samples);
        });
  }

  @Test
  void aCommonCycleTakesFewBytes() {
    List<Sample> samples =
        Samples.of(
            new CycleWorld()
                .cycle("common")
                .answered(NINE, NINE.plusSeconds(1_200), ada(), true)
                .resolved(NINE.plusSeconds(5_460), ada(), false)
                .firstResolution(5_460)
                .resolutionTime(5_460)
                .messages(NINE, ActorKind.CUSTOMER, null, 2)
                .messages(NINE, ActorKind.AGENT, ada(), 1)
                .state());

    assertThat(PackedSamples.pack(samples)).hasSizeLessThan(75);
  }
}
