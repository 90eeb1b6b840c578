package io.entente.standalone.suite.processes;

import io.entente.contacts.ContactsApplication;
import io.entente.gateway.GatewayApplication;
import io.entente.interactions.InteractionsApplication;
import io.entente.kpi.KpiApplication;
import java.util.Locale;

/** The four services. */
enum Service {
  CONTACTS(ContactsApplication.class),
  INTERACTIONS(InteractionsApplication.class),
  KPI(KpiApplication.class),
  GATEWAY(GatewayApplication.class);

  private final Class<?> application;

  Service(Class<?> application) {
    this.application = application;
  }

  Class<?> application() {
    return application;
  }

  /** Its name in configurations, and that of its database and user. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  String password() {
    return "password of " + label();
  }
}
