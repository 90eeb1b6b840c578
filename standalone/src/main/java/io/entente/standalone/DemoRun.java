package io.entente.standalone;

import io.entente.demo.DemoSettings;
import io.entente.standalone.client.Session;
import io.entente.standalone.demo.DemoLoad;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the demo world into the data, once, while all of it serves already. */
final class DemoRun {
  private static final Logger LOG = LoggerFactory.getLogger(DemoRun.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final String MEMBERS = "demo.members";

  private final Suite suite;
  private final DataFolder data;
  private final Progress progress;
  private final StopRequest stop;

  DemoRun(Suite suite, DataFolder data, Progress progress, StopRequest stop) {
    this.suite = suite;
    this.data = data;
    this.progress = progress;
    this.stop = stop;
  }

  /**
   * Returns when it is loaded, or sooner when the run need not go on.
   *
   * @param ownerPassword empty if it is not known
   */
  void run(Options.Demo wanted, String ownerPassword) {
    DemoMark mark = DemoMark.read(data.demo());
    if (mark != null && mark.loaded()) {
      progress.say(
          "  The demo is there already: "
              + mark.settings().days()
              + " days, up to "
              + mark.settings().until()
              + ". Another one: --fresh --demo");
      return;
    }
    if (ownerPassword.isEmpty() || !suite.isOwnersPassword(ownerPassword)) {
      progress.say(
          "  The demo is told as the owner, whose password is needed for it: export "
              + Options.OWNER_PASSWORD
              + ", or use --reset-password, or --fresh.");
      return;
    }
    // What broke off is told again as it was begun, for then it has no effect twice.
    DemoSettings settings = mark == null ? settings(wanted) : mark.settings();
    new DemoMark(settings, false).write(data.demo());
    Thread loading =
        Thread.ofPlatform().daemon().name("demo").start(() -> load(settings, ownerPassword));
    while (loading.isAlive()) {
      if (stop.await(POLL)) {
        loading.interrupt();
        return;
      }
    }
  }

  private static DemoSettings settings(Options.Demo wanted) {
    return new DemoSettings(
        wanted.seed(), wanted.days(), wanted.scale(), Clock.systemUTC().instant());
  }

  private void load(DemoSettings settings, String ownerPassword) {
    String password = data.secret(MEMBERS);
    double begun = progress.seconds();
    progress.say("  The demo is being loaded; you can sign in meanwhile.");
    try {
      DemoLoad.Outcome told =
          new DemoLoad(
                  suite.address(),
                  new Session.Credentials(Standalone.OWNER, ownerPassword, null),
                  password,
                  Clock.systemUTC(),
                  this::say,
                  stop::isMade)
              .load(settings);
      new DemoMark(settings, true).write(data.demo());
      say(
          String.format(
              Locale.ROOT,
              "  The demo is there: %,d conversations, %,d sales, %d survey answers, in %.0f s.",
              told.conversations(),
              told.sales(),
              told.surveyAnswers(),
              progress.seconds() - begun));
      say("  Its agents, such as camille@demo.example.org, sign in with the password " + password);
      told.report().rejections().forEach(it -> LOG.warn("Refused of the demo: {}", it));
    } catch (RuntimeException e) {
      LOG.warn("The demo can't be loaded", e);
      say("  The demo is not complete: " + e.getMessage() + ". Start again to go on.");
    }
  }

  private void say(String line) {
    if (!stop.isMade()) {
      progress.say(line);
    }
  }
}
