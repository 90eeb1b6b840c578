package io.entente.kpi.alert;

import io.entente.service.work.BackgroundWork;
import io.entente.service.work.WorkSignal;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;

/** Looks after alerts in the background. */
@Singleton
final class AlertWork implements BackgroundWork {
  private final LookAfterAlerts look;
  private final WorkSignal signal = new WorkSignal();

  AlertWork(LookAfterAlerts look) {
    this.look = look;
  }

  @Override
  public String name() {
    return "alerts";
  }

  @Override
  public WorkSignal signal() {
    return signal;
  }

  @Override
  public boolean step(BooleanSupplier goesOn) {
    return look.some();
  }
}
