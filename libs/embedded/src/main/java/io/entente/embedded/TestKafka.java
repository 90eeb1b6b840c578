package io.entente.embedded;

import java.nio.file.Path;

/** The embedded broker for tests. */
record TestKafka(EmbeddedKafka kafka, Path folder) implements BackingServers.Broker {
  static TestKafka start() {
    Path folder = TestFolders.make("kafka");
    return new TestKafka(EmbeddedKafka.start(EmbeddedKafka.Settings.in(folder)), folder);
  }

  @Override
  public String servers() {
    return kafka.servers();
  }

  @Override
  public void close() {
    kafka.close();
    TestFolders.delete(folder);
  }
}
