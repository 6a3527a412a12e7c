package org.decamp.app.web.way;

import java.util.Map;
import java.util.Optional;
import org.decamp.app.web.site.Job;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import tools.jackson.databind.json.JsonMapper;

/** Tells the script of the page with the progress how far the job is. */
final class ProgressData implements Page {

  private final JsonMapper mapper = new JsonMapper();

  @Override
  public String path() {
    return "/progress.json";
  }

  @Override
  public Access access() {
    return Access.ALWAYS;
  }

  @Override
  public Reply get(Visit visit) {
    Optional<Job> found = visit.desk().job();
    if (found.isEmpty() || !found.get().running()) {
      return json(Map.of("running", false, "next", "/progress"));
    }
    JobWords words = new JobWords(found.get(), visit.texts());
    return json(
        Map.of(
            "running",
            true,
            "phase",
            words.phase(),
            "look",
            String.valueOf(found.get().look()),
            "percent",
            words.percent(),
            "figures",
            words.figures()));
  }

  private Reply json(Map<String, Object> fields) {
    return new Reply.Data(mapper.writeValueAsString(fields));
  }
}
