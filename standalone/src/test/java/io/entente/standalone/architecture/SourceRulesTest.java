package io.entente.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules that only the source shows. */
class SourceRulesTest {
  private static final Set<String> PASSED_BY = Set.of("target", "node_modules", ".git");
  private static final Path ROOT = root();
  private static final Pattern TEXT =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern STATEMENT =
      Pattern.compile(
          "^\\s*(select\\s.+\\sfrom\\s|insert\\s+(ignore\\s+)?into\\s|update\\s+\\w+.*\\sset\\s|delete\\s+from\\s|with\\s+(recursive\\s+)?\\w+\\s+as\\s*\\()",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /**
   * Tables of no workspace: what carries events, and what the gateway needs before it knows one.
   */
  private static final Pattern WORKSPACELESS =
      Pattern.compile(
          "\\b(outbox|relay_lease|consumer_offset|dead_letter|flyway_schema_history|information_schema|signing_key|content_cut|workspace|member|refresh_token|token_family|web_session|kpi_generation|rebuild|timer)\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void everyStatementOfAServiceNamesTheWorkspace() throws IOException {
    List<String> offenders = new ArrayList<>();
    for (Path source : storesOfServices()) {
      Matcher text = TEXT.matcher(Files.readString(source));
      while (text.find()) {
        String statement = text.group(1) != null ? text.group(1) : text.group(2);
        if (STATEMENT.matcher(statement).find()
            && !statement.contains("workspace_id")
            && !isTheFirstPartOfOne(statement)
            && !WORKSPACELESS.matcher(statement).find()) {
          offenders.add(ROOT.relativize(source) + ": " + statement.strip());
        }
      }
    }

    assertThat(offenders).isEmpty();
  }

  private static boolean isTheFirstPartOfOne(String statement) {
    return statement.stripTrailing().endsWith("(");
  }

  @Test
  void noClassIsLongerThanAReaderCanHold() throws IOException {
    List<String> offenders = new ArrayList<>();
    for (Path source : mainSources()) {
      long lines = Files.readAllLines(source).size();
      if (lines > 300) {
        offenders.add(ROOT.relativize(source) + " has " + lines + " lines");
      }
    }

    assertThat(offenders).isEmpty();
  }

  @Test
  void aServicesBeansAreGuarded() throws IOException {
    for (String service : List.of("contacts", "interactions", "kpi", "gateway")) {
      Path module = ROOT.resolve(service.equals("gateway") ? service : service + "-service");
      Path info = module.resolve("src/main/java/io/entente/" + service + "/package-info.java");

      assertThat(Files.readString(info))
          .as("beans of %s must not start in another service's context", service)
          .contains("@Requires(property = \"entente.service\", value = \"" + service + "\")");
    }
  }

  /** Libraries hold tables of no workspace only. */
  private static List<Path> storesOfServices() throws IOException {
    return mainSources().stream()
        .filter(source -> source.toString().endsWith("Store.java"))
        .filter(source -> !source.toString().contains("/libs/"))
        .toList();
  }

  /** Passes what is built by: beside this, suites come and go there. */
  private static List<Path> mainSources() throws IOException {
    List<Path> sources = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return PASSED_BY.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java") && file.toString().contains("/src/main/java/")) {
              sources.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return sources;
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("interactions-service"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
