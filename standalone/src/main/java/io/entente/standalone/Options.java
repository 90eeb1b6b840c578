package io.entente.standalone;

import io.entente.demo.DemoSettings;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line and the environment ask for.
 *
 * @param data the folder that holds everything the run keeps
 * @param port of the gateway
 * @param fresh whether to begin with empty data
 * @param kafkaFlush whether the broker puts each record on the disk before it acknowledges it
 * @param ownerPassword whether the environment gives the first owner a password; a blank one is
 *     none
 * @param resetPassword whether the owner, who is there already, gets another password
 * @param demo which demo world is to be loaded; null for none
 */
record Options(
    Path data,
    int port,
    boolean fresh,
    boolean kafkaFlush,
    boolean ownerPassword,
    boolean resetPassword,
    @Nullable Demo demo) {
  static final String OWNER_PASSWORD = "ENTENTE_OWNER_PASSWORD";
  static final int DEFAULT_PORT = 8080;
  static final String USAGE =
      "Usage: ./entente up [--data DIR] [--port N] [--fresh] [--reset-password] [--demo]"
          + " [--demo-days N] [--demo-scale X] [--demo-seed N]";
  private static final String KAFKA_FLUSH = "ENTENTE_KAFKA_FLUSH";

  /**
   * A demo world to be loaded.
   *
   * @param days of history
   * @param scale 1 for some 33 conversations a day
   */
  record Demo(int days, double scale, long seed) {
    static final Demo USUAL = new Demo(DemoSettings.DEFAULT_DAYS, 1, DemoSettings.DEFAULT_SEED);

    Demo withDays(int number) {
      return new Demo(number, scale, seed);
    }

    Demo withScale(double factor) {
      return new Demo(days, factor, seed);
    }

    Demo withSeed(long number) {
      return new Demo(days, scale, number);
    }
  }

  /** Arguments that make no sense; the message is for the person who typed them. */
  static final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misuse(String message) {
      super(message);
    }
  }

  static Options parse(Map<String, String> environment, String... arguments) {
    Options options =
        new Options(
            Path.of(".entente", "data"),
            DEFAULT_PORT,
            false,
            flag(KAFKA_FLUSH, environment.getOrDefault(KAFKA_FLUSH, "false")),
            !environment.getOrDefault(OWNER_PASSWORD, "").isBlank(),
            false,
            null);
    Deque<String> left = new ArrayDeque<>(List.of(arguments));
    while (!left.isEmpty()) {
      String option = left.pop();
      options =
          switch (option) {
            case "--data" -> options.data(Path.of(value(option, left)));
            case "--port" -> options.port(port(value(option, left)));
            case "--fresh" -> options.anew();
            case "--reset-password" -> options.withNewPassword();
            case "--demo" -> options.demo(options.wantedDemo());
            case "--demo-days" ->
                options.demo(options.wantedDemo().withDays(days(value(option, left))));
            case "--demo-scale" ->
                options.demo(options.wantedDemo().withScale(scale(value(option, left))));
            case "--demo-seed" ->
                options.demo(options.wantedDemo().withSeed(seed(value(option, left))));
            default -> throw new Misuse("Unknown option " + option + "\n" + USAGE);
          };
    }
    return options;
  }

  private Options data(Path folder) {
    return new Options(folder, port, fresh, kafkaFlush, ownerPassword, resetPassword, demo);
  }

  private Options port(int number) {
    return new Options(data, number, fresh, kafkaFlush, ownerPassword, resetPassword, demo);
  }

  private Options anew() {
    return new Options(data, port, true, kafkaFlush, ownerPassword, resetPassword, demo);
  }

  private Options withNewPassword() {
    return new Options(data, port, fresh, kafkaFlush, ownerPassword, true, demo);
  }

  private Options demo(Demo wanted) {
    return new Options(data, port, fresh, kafkaFlush, ownerPassword, resetPassword, wanted);
  }

  private Demo wantedDemo() {
    return demo == null ? Demo.USUAL : demo;
  }

  private static int days(String text) {
    if (text.matches("[0-9]{1,4}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= DemoSettings.MOST_DAYS) {
      return Integer.parseInt(text);
    }
    throw new Misuse("A demo has 1 to " + DemoSettings.MOST_DAYS + " days, not " + text);
  }

  private static double scale(String text) {
    if (text.matches("[0-9]{1,6}([.][0-9]{1,6})?")
        && Double.parseDouble(text) > 0
        && Double.parseDouble(text) <= DemoSettings.MOST_SCALE) {
      return Double.parseDouble(text);
    }
    throw new Misuse("A demo's scale is a number such as 0.5 or 10, up to 100000, not " + text);
  }

  private static long seed(String text) {
    if (text.matches("[0-9]{1,18}")) {
      return Long.parseLong(text);
    }
    throw new Misuse("A seed is a whole number of up to 18 digits, not " + text);
  }

  private static String value(String option, Deque<String> left) {
    if (left.isEmpty()) {
      throw new Misuse(option + " needs a value");
    }
    return left.pop();
  }

  private static boolean flag(String name, String text) {
    return switch (text) {
      case "true" -> true;
      case "false", "" -> false;
      default -> throw new Misuse(name + " is true or false, not " + text);
    };
  }

  private static int port(String text) {
    if (text.matches("[0-9]{1,5}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    throw new Misuse("A port is a number from 1 to 65535, not " + text);
  }
}
