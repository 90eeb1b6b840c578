package io.entente.standalone.suite;

import io.entente.standalone.ImportRun;
import io.entente.standalone.RunningSuite;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real conversations, from the file to the numbers, in any order and as often as you like. */
@Tag("slow")
class TwcsImportTest {
  private static final RunningSuite SUITE = RunningSuite.shared();

  @TempDir Path folder;

  @Test
  void figuresAreThoseOfAnIndependentProgramAndStayWhenImportedAgain() {
    Path file = Twcs.file();
    Api api = SUITE.newWorkspace("In order");

    ImportRun.of(SUITE, api, file).succeeds();
    Twcs.assertFigures(api);
    ImportRun.of(SUITE, api, file).succeeds();
    Twcs.assertFigures(api);
    Kpis.assertRebuildChangesNothing(api);
    Twcs.assertFigures(api);
  }

  @ParameterizedTest
  @EnumSource
  void figuresOfMadeConversationsAreTheSameInAnyOrder(TwcsOrder order) {
    Api api = SUITE.newWorkspace("Made " + order);
    Path made = MadeThreads.write(folder.resolve("made.csv"));

    ImportRun.of(SUITE, api, order.of(made, folder)).succeeds(MadeThreads.ROWS);

    MadeThreads.assertFigures(api);
  }

  @Test
  void figuresAreTheSameInReverse() {
    Api api = SUITE.newWorkspace("Reverse");

    ImportRun.of(SUITE, api, TwcsOrder.REVERSE.of(Twcs.file(), folder)).succeeds();

    Twcs.assertFigures(api);
  }

  @Test
  void figuresAreTheSameInRandomOrder() {
    Api api = SUITE.newWorkspace("Random");

    ImportRun.of(SUITE, api, TwcsOrder.RANDOM.of(Twcs.file(), folder)).succeeds();

    Twcs.assertFigures(api);
  }
}
