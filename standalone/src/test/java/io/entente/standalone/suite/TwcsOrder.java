package io.entente.standalone.suite;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Random;

/** The same rows in another order. */
enum TwcsOrder {
  REVERSE,
  RANDOM;

  Path of(Path file, Path folder) {
    TwcsRows rows = TwcsRows.read(file);
    if (this == REVERSE) {
      Collections.reverse(rows.rows());
    } else {
      Collections.shuffle(rows.rows(), new Random(20_171_031));
    }
    return rows.write(folder.resolve(name() + ".csv"));
  }
}
