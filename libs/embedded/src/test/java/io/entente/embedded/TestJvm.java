package io.entente.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM with this one's class path. */
final class TestJvm {
  private TestJvm() {}

  static Process start(Class<?> main, List<String> arguments) throws IOException {
    return builder(main, arguments).start();
  }

  static Process start(Class<?> main, List<String> arguments, Path cache) throws IOException {
    ProcessBuilder builder = builder(main, arguments);
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    return builder.start();
  }

  private static ProcessBuilder builder(Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  static String line(Process process) throws IOException {
    return process.inputReader(StandardCharsets.UTF_8).readLine();
  }
}
