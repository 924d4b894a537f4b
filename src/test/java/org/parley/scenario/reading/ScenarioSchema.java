package org.parley.scenario.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The shipped schema, asked by an independent validator, as an editor would. */
final class ScenarioSchema {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode SCHEMA = read();
  private static final Validator VALIDATOR = new ValidatorFactory().createValidator();
  private static final URI REGISTERED = VALIDATOR.registerSchema(SCHEMA.toString());

  private ScenarioSchema() {}

  /** What the schema finds wrong with a YAML text, nothing where it is valid. */
  static List<String> faults(String yaml) {
    Object value =
        new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
    Validator.Result result =
        VALIDATOR.validate(REGISTERED, JSON.valueToTree(withTextKeys(value)).toString());
    return result.isValid()
        ? List.of()
        : result.getErrors().stream().map(ScenarioSchema::described).toList();
  }

  static Range defaultFirmness(Position.Wording wording) {
    JsonNode range =
        SCHEMA.at(
            "/$defs/assumptions/properties/firmness/properties/" + wording.label() + "/default");
    return new Range(
        range.get("value").asDouble(), range.get("low").asDouble(), range.get("high").asDouble());
  }

  /** Keys of JSON are text; YAML takes an option named 50 for a number. */
  private static Object withTextKeys(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> converted = new LinkedHashMap<>();
      map.forEach((key, item) -> converted.put(String.valueOf(key), withTextKeys(item)));
      return converted;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ScenarioSchema::withTextKeys).collect(Collectors.toList());
    }
    return value;
  }

  private static String described(Error error) {
    return error.getInstanceLocation() + ": " + error.getError();
  }

  private static JsonNode read() {
    try (InputStream in = Scenario.class.getResourceAsStream("scenario.schema.json")) {
      return JSON.readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
