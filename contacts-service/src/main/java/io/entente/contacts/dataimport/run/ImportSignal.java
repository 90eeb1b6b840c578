package io.entente.contacts.dataimport.run;

import io.entente.service.work.WorkSignal;
import jakarta.inject.Singleton;

/** Raised when a run was asked for in this process. */
@Singleton
final class ImportSignal extends WorkSignal {}
