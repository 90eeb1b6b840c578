package io.entente.interactions.connection;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record ConnectionList(List<Connection> items) {
  ConnectionList {
    items = List.copyOf(items);
  }
}
