package io.entente.standalone.suite.processes;

import io.entente.embedded.EmbeddedMariaDb;
import io.entente.embedded.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MariaDB with the databases, users and rights that the operations manual asks for. */
final class MariaDbPart implements Part {
  private final EmbeddedMariaDb.Settings settings;
  private EmbeddedMariaDb server;

  MariaDbPart(Path folder) {
    List<String> statements = new ArrayList<>();
    for (Service service : Service.values()) {
      String name = service.label();
      statements.add(
          "create database if not exists "
              + name
              + " character set utf8mb4 collate utf8mb4_uca1400_ai_ci;");
      statements.add(
          "create user if not exists " + name + " identified by '" + service.password() + "';");
      statements.add(
          "grant select, insert, update, delete, create, alter, drop, index, references on "
              + name
              + ".* to "
              + name
              + ";");
    }
    this.settings = new EmbeddedMariaDb.Settings(folder, Ports.free(), statements, List.of());
  }

  int port() {
    return settings.port();
  }

  @Override
  public void start() {
    if (server == null) {
      server = EmbeddedMariaDb.start(settings);
    }
  }

  @Override
  public void kill() {
    server.kill();
    server = null;
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
