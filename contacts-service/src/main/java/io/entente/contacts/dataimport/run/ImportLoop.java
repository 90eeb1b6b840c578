package io.entente.contacts.dataimport.run;

import io.entente.service.work.BackgroundWork;
import io.entente.service.work.WorkSignal;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;

/** Works imports, and forgets old ones while there is none. */
@Singleton
final class ImportLoop implements BackgroundWork {
  private final WorkImports work;
  private final ForgetImports forget;
  private final ImportSignal signal;

  ImportLoop(WorkImports work, ForgetImports forget, ImportSignal signal) {
    this.work = work;
    this.forget = forget;
    this.signal = signal;
  }

  @Override
  public String name() {
    return "imports";
  }

  @Override
  public WorkSignal signal() {
    return signal;
  }

  @Override
  public boolean step(BooleanSupplier goesOn) {
    if (work.next(goesOn)) {
      return true;
    }
    forget.sweep();
    return false;
  }
}
