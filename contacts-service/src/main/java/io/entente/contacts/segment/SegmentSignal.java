package io.entente.contacts.segment;

import io.entente.service.work.WorkSignal;
import jakarta.inject.Singleton;

/** Raised when there is something to look at. */
@Singleton
final class SegmentSignal extends WorkSignal {}
