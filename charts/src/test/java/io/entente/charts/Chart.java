package io.entente.charts;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The chart as Helm renders it, for a release {@code care} in the namespace {@code crm}. */
record Chart(Path folder) {
  static final Chart ENTENTE = new Chart(Path.of("entente"));
  static final String NEWEST_KUBERNETES = "1.35.0";
  private static final Map<String, Manifests> READ = new ConcurrentHashMap<>();

  Manifests render(String scenario) {
    return render(scenario, Map.of());
  }

  Manifests render(String scenario, Map<String, ?> more) {
    return READ.computeIfAbsent(
        folder + scenario + more, _ -> Manifests.parse(text(scenario, more, NEWEST_KUBERNETES)));
  }

  /**
   * @param scenario name of a file of values under {@code ci}, without its ending
   * @throws IllegalStateException with Helm's words, if Helm refuses
   */
  String text(String scenario, Map<String, ?> more, String kubernetes) {
    TemplateCommand template =
        new Helm(folder)
            .template()
            .withName("care")
            .withNamespace("crm")
            .withKubeVersion(kubernetes)
            .withValuesFile(folder.resolve("ci").resolve(scenario + "-values.yaml"));
    more.forEach(template::set);
    return template.call();
  }
}
