package io.entente.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @Test
  void haveDefaults() {
    assertThat(Options.parse()).isEqualTo(new Options(Path.of(".entente/data"), 8080, false));
  }

  @Test
  void areReadInAnyOrder() {
    assertThat(Options.parse("--fresh", "--port", "9000", "--data", "elsewhere"))
        .isEqualTo(new Options(Path.of("elsewhere"), 9000, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "80a", "99999999999", ""})
  void refuseWhatIsNoPort(String port) {
    assertThatThrownBy(() -> Options.parse("--port", port))
        .isInstanceOf(Options.Misuse.class)
        .hasMessage("A port is a number from 1 to 65535, not " + port);
  }

  @Test
  void refuseAnOptionWithoutItsValue() {
    assertThatThrownBy(() -> Options.parse("--data")).hasMessage("--data needs a value");
  }

  @Test
  void refuseWhatTheyDoNotKnow() {
    assertThatThrownBy(() -> Options.parse("--verbose")).hasMessage("Unknown option --verbose");
  }
}
