package io.entente.interactions.team;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record TeamList(List<Team> items) {
  TeamList {
    items = List.copyOf(items);
  }
}
