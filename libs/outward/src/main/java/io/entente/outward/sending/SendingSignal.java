package io.entente.outward.sending;

import io.entente.service.work.WorkSignal;
import jakarta.inject.Singleton;

/** Raised when something is to leave. */
@Singleton
final class SendingSignal extends WorkSignal {}
