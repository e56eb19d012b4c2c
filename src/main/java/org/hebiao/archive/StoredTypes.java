package org.hebiao.archive;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.hebiao.provenance.Box;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Fragment;
import org.hebiao.provenance.Provenance;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.target.Target;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the stored types are written: records by their components and nothing else, sealed types with the name of their case, places as arrays because
 * there are so many of them. Reading insists on every component and knows no others.
 */
final class StoredTypes {
  /** Characters from here on are escaped one by one, so that half a surrogate pair out of a broken document comes back too. */
  private static final int LAST_PLAIN = 0xD7FF;

  private StoredTypes() {}

  static JsonMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .highestNonEscapedChar(LAST_PLAIN)
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
            .build();
    return JsonMapper.builder(factory)
        .changeDefaultVisibility(v -> v.with(Visibility.NONE).withFieldVisibility(Visibility.ANY).withCreatorVisibility(Visibility.ANY))
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .withConfigOverride(BigDecimal.class, written -> written.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
        .addMixIn(Field.class, FieldCases.class)
        .addMixIn(Target.class, TargetCases.class)
        .addMixIn(PrintedNumber.class, Digits.class)
        .addMixIn(Provenance.class, Places.class)
        .addMixIn(Fragment.class, Places.class)
        .addMixIn(Box.class, Places.class)
        .build();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Field.Read.class, name = "read"),
    @JsonSubTypes.Type(value = Field.Blank.class, name = "blank"),
    @JsonSubTypes.Type(value = Field.Unreadable.class, name = "unreadable"),
    @JsonSubTypes.Type(value = Field.Missing.class, name = "missing")
  })
  private interface FieldCases {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Target.Bound.class, name = "bound"),
    @JsonSubTypes.Type(value = Target.Between.class, name = "between"),
    @JsonSubTypes.Type(value = Target.Deadline.class, name = "deadline"),
    @JsonSubTypes.Type(value = Target.Quality.class, name = "quality"),
    @JsonSubTypes.Type(value = Target.NotApplicable.class, name = "not-applicable"),
    @JsonSubTypes.Type(value = Target.Composite.class, name = "composite")
  })
  private interface TargetCases {}

  /** A number as text: its scale is the number of its printed decimals, which a JSON number need not keep. */
  private abstract static class Digits {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Digits(BigDecimal value) {}

    @JsonValue
    abstract BigDecimal value();
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private interface Places {}
}
