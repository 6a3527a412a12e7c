package org.decamp.app.cli;

import java.util.Map;
import org.decamp.importer.Survey;
import org.decamp.importer.Survey.ExportSeen;
import org.decamp.importer.Survey.MediaSeen;
import org.decamp.importer.Survey.Sign;
import org.decamp.importer.Survey.UnknownKey;

/** A survey for programs. */
final class JsonSurvey {

  private JsonSurvey() {}

  static Map<String, Object> of(Survey survey) {
    return new JsonFields()
        .with("exports", survey.exports().stream().map(JsonSurvey::export).toList())
        .with("oldest", survey.period().map(p -> p.oldest().toString()))
        .with("newest", survey.period().map(p -> p.newest().toString()))
        .with("pagesFromYear", survey.pageYears().map(Survey.Years::first))
        .with("pagesToYear", survey.pageYears().map(Survey.Years::last))
        .with("conversations", survey.boxes())
        .with("messages", survey.messages())
        .with("pageMessages", survey.pageMessages())
        .with("pageMessagesRepeated", survey.pageMessagesRepeated())
        .with("media", media(survey.media()))
        .with("unknownKeys", survey.unknownKeys().stream().map(JsonSurvey::key).toList())
        .with("unknownNames", survey.unknownNames())
        .with("signs", survey.signs().stream().map(JsonSurvey::sign).toList())
        .map();
  }

  private static Map<String, Object> export(ExportSeen export) {
    return new JsonFields()
        .with("products", export.products())
        .with("eras", export.eras())
        .with("parts", export.parts())
        .with("cut", export.cut())
        .with("requested", export.requested())
        .map();
  }

  private static Map<String, Object> media(MediaSeen media) {
    return new JsonFields()
        .with("files", media.files())
        .with("bytes", media.bytes())
        .with("named", media.named())
        .with("missing", media.missing())
        .with("missingByKind", media.missingByKind())
        .with("remote", media.remote())
        .map();
  }

  private static Map<String, Object> key(UnknownKey key) {
    return new JsonFields()
        .with("era", key.era())
        .with("level", key.level())
        .with("key", key.key())
        .with("count", key.count())
        .map();
  }

  private static Map<String, Object> sign(Sign sign) {
    return new JsonFields()
        .with("code", sign.code())
        .with("grave", sign.grave())
        .with("text", sign.text())
        .map();
  }
}
