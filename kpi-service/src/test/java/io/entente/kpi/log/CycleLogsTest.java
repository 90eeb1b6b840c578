package io.entente.kpi.log;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.embedded.BackingServers;
import io.entente.kpi.RunningKpi;
import io.entente.messaging.KafkaSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CycleLogsTest {
  @Test
  void theLogIsOpenedWithThePropertiesOfEveryClient() {
    KafkaSettings settings =
        new KafkaSettings(
            BackingServers.shared().kafkaServers(), Map.of("security.protocol", "PIGEON"));
    CycleLogs logs = new CycleLogs(settings, RunningKpi.shared().sql());

    assertThatThrownBy(logs::open).hasStackTraceContaining("PIGEON");
  }
}
