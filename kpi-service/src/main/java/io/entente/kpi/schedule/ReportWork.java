package io.entente.kpi.schedule;

import io.entente.service.work.BackgroundWork;
import io.entente.service.work.WorkSignal;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;

/** Looks after reports that are due. */
@Singleton
final class ReportWork implements BackgroundWork {
  private final SendReports sendReports;
  private final WorkSignal signal = new WorkSignal();

  ReportWork(SendReports sendReports) {
    this.sendReports = sendReports;
  }

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public WorkSignal signal() {
    return signal;
  }

  @Override
  public boolean step(BooleanSupplier goesOn) {
    return sendReports.some();
  }
}
