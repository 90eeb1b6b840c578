package io.entente.standalone.suite.processes;

import io.entente.embedded.EmbeddedKafka;
import io.entente.embedded.KafkaProcess;
import io.entente.embedded.Ports;
import java.nio.file.Path;

/** The broker. */
final class KafkaPart implements Part {
  private final EmbeddedKafka.Settings settings;
  private KafkaProcess broker;

  KafkaPart(Path folder) {
    this.settings = EmbeddedKafka.Settings.in(folder).port(Ports.free());
  }

  String servers() {
    return "127.0.0.1:" + settings.port();
  }

  @Override
  public void start() {
    if (broker == null) {
      broker = KafkaProcess.start(settings);
    }
  }

  @Override
  public void kill() {
    broker.kill();
    broker = null;
  }

  @Override
  public void close() {
    if (broker != null) {
      broker.close();
      broker = null;
    }
  }
}
