package io.entente.standalone.suite.processes;

import java.sql.SQLException;

/** Stations on the way of a message. */
enum Moment {
  /** In the log; whoever sent it may not know yet. */
  TAKEN {
    @Override
    Meter meter(Processes processes) {
      return Meter.ofTopic(processes.kafka().servers(), "entente.intake");
    }
  },

  /** A row of the interactions service. */
  FILED {
    @Override
    Meter meter(Processes processes) throws SQLException {
      return Meter.ofTable(processes.mariaDb(), Service.INTERACTIONS, "interaction");
    }
  },

  /** Its author has a contact. */
  LINKED {
    @Override
    Meter meter(Processes processes) throws SQLException {
      return Meter.ofTable(processes.mariaDb(), Service.CONTACTS, "identity");
    }
  },

  /** Its conversation is in the numbers. */
  COUNTED {
    @Override
    Meter meter(Processes processes) throws SQLException {
      return Meter.ofTable(processes.mariaDb(), Service.KPI, "cycle_fact");
    }
  };

  /** Says how many have come there. Whoever asks for it closes it. */
  abstract Meter meter(Processes processes) throws Exception;

  long count(Processes processes) throws Exception {
    try (Meter meter = meter(processes)) {
      return meter.count();
    }
  }
}
