package io.entente.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  private static final Map<String, String> NOTHING = Map.of();

  @Test
  void haveDefaults() {
    assertThat(Options.parse(NOTHING))
        .isEqualTo(new Options(Path.of(".entente/data"), 8080, false, false, false, false, null));
  }

  @Test
  void areReadInAnyOrder() {
    assertThat(Options.parse(NOTHING, "--fresh", "--port", "9000", "--data", "elsewhere"))
        .isEqualTo(new Options(Path.of("elsewhere"), 9000, true, false, false, false, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "80a", "99999999999", ""})
  void refuseWhatIsNoPort(String port) {
    assertThatThrownBy(() -> Options.parse(NOTHING, "--port", port))
        .isInstanceOf(Options.Misuse.class)
        .hasMessage("A port is a number from 1 to 65535, not " + port);
  }

  @Test
  void refuseAnOptionWithoutItsValue() {
    assertThatThrownBy(() -> Options.parse(NOTHING, "--data")).hasMessage("--data needs a value");
  }

  @Test
  void refuseWhatTheyDoNotKnow() {
    assertThatThrownBy(() -> Options.parse(NOTHING, "--verbose"))
        .hasMessageStartingWith("Unknown option --verbose\nUsage: ./entente up ");
  }

  @Test
  void takeTheWishForANewPassword() {
    assertThat(Options.parse(NOTHING, "--reset-password").resetPassword()).isTrue();
  }

  @Test
  void takeTheWishForADemoWithWhatIsSpecialAboutIt() {
    assertThat(Options.parse(NOTHING, "--demo").demo()).isEqualTo(new Options.Demo(90, 1, 1));
    assertThat(
            Options.parse(NOTHING, "--demo-days", "5", "--demo-scale", "0.5", "--demo-seed", "7")
                .demo())
        .isEqualTo(new Options.Demo(5, 0.5, 7));
  }

  @ParameterizedTest
  @CsvSource({
    "--demo-days, 0",
    "--demo-days, 3661",
    "--demo-days, -1",
    "--demo-scale, 0",
    "--demo-scale, 1e5",
    "--demo-scale, 100001",
    "--demo-seed, x"
  })
  void refuseADemoThatCantBe(String option, String value) {
    assertThatThrownBy(() -> Options.parse(NOTHING, option, value))
        .isInstanceOf(Options.Misuse.class)
        .hasMessageEndingWith("not " + value);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false", "'', false"})
  void takeFromTheEnvironmentWhetherTheBrokerFlushes(String text, boolean flush) {
    assertThat(Options.parse(Map.of("ENTENTE_KAFKA_FLUSH", text), "--fresh").kafkaFlush())
        .isEqualTo(flush);
  }

  @ParameterizedTest
  @CsvSource({"correct horse battery, true", "'', false", "'  ', false"})
  void takeABlankPasswordForNone(String text, boolean given) {
    assertThat(Options.parse(Map.of("ENTENTE_OWNER_PASSWORD", text), "--fresh").ownerPassword())
        .isEqualTo(given);
  }

  @Test
  void refuseAnEnvironmentThatMakesNoSense() {
    assertThatThrownBy(() -> Options.parse(Map.of("ENTENTE_KAFKA_FLUSH", "yes")))
        .hasMessage("ENTENTE_KAFKA_FLUSH is true or false, not yes");
  }
}
