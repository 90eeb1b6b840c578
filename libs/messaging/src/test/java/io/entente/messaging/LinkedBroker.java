package io.entente.messaging;

import io.entente.embedded.EmbeddedKafka;
import io.entente.embedded.Ports;
import io.entente.embedded.TestFolders;
import java.nio.file.Path;

/** A broker that clients reach over a {@link Link} alone. */
record LinkedBroker(EmbeddedKafka kafka, Link link, Path folder) implements AutoCloseable {
  static LinkedBroker start() {
    int port = Ports.free();
    Link link = Link.to("127.0.0.1", port);
    Path folder = TestFolders.make("kafka");
    EmbeddedKafka kafka =
        EmbeddedKafka.start(
            EmbeddedKafka.Settings.in(folder)
                .port(port)
                .property("advertised.listeners", "PLAINTEXT://127.0.0.1:" + link.port()));
    return new LinkedBroker(kafka, link, folder);
  }

  String servers() {
    return "127.0.0.1:" + link.port();
  }

  @Override
  public void close() {
    link.mend();
    kafka.close();
    link.close();
    TestFolders.delete(folder);
  }
}
