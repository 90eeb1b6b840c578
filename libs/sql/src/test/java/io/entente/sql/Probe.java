package io.entente.sql;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;

/** An application with one table, on a database of its own. */
record Probe(ApplicationContext context) implements AutoCloseable {
  static Probe start() {
    return start(BackingServers.shared().database("probe"), Map.of());
  }

  static Probe start(Database database, Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("entente.service", "probe");
    properties.put("entente.database.host", database.host());
    properties.put("entente.database.port", database.port());
    properties.put("entente.database.name", database.name());
    properties.put("entente.database.user", database.user());
    properties.put("entente.database.password", database.password());
    properties.putAll(more);
    return new Probe(ApplicationContext.run(properties));
  }

  Sql sql() {
    return context.getBean(Sql.class);
  }

  Transactions transactions() {
    return context.getBean(Transactions.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
