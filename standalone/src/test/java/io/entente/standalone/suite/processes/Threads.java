package io.entente.standalone.suite.processes;

import io.entente.standalone.suite.Api;
import io.entente.standalone.suite.MadeThreads;
import io.entente.standalone.suite.Twcs;
import java.nio.file.Path;

/** Conversations to import, with their figures. */
enum Threads {
  MADE(MadeThreads.ROWS) {
    @Override
    Path file(Path folder) {
      return MadeThreads.write(folder.resolve("made.csv"));
    }

    @Override
    void assertFigures(Api api) {
      MadeThreads.assertFigures(api);
    }
  },

  REAL(5_000) {
    @Override
    Path file(Path folder) {
      return Twcs.file();
    }

    @Override
    void assertFigures(Api api) {
      Twcs.assertFigures(api);
    }
  };

  private final int rows;

  Threads(int rows) {
    this.rows = rows;
  }

  int rows() {
    return rows;
  }

  /** Skips the test where there is none. */
  abstract Path file(Path folder);

  /** Waits until everything is counted, and holds it against what it must be. */
  abstract void assertFigures(Api api);
}
