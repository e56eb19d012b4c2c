package org.hebiao.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hebiao.reading.Annex;
import org.hebiao.reading.ReadForm;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Annexes and their forms as JSON that loses nothing: what is read back equals what was written, to the printed decimals of every number and the last
 * digit of every place on a page. The number of the format stands first; bytes of another format are refused, never misread. Packed by gzip, to about a
 * ninth of the text, which also brings a checksum. For storage only, people and other programs get the reports. Safe for use by several threads.
 */
public final class AnnexJson {
  /** Format written and read. It grows by one with every change of a stored type, which a test notices. */
  public static final int FORMAT = 2;

  private static final String FORMAT_NAME = "format";
  private static final String ANNEX = "annex";
  private static final String FORM = "form";

  private final JsonMapper json = StoredTypes.mapper();

  public byte[] write(Annex annex) {
    return write(ANNEX, annex);
  }

  /**
   * The annex {@link #write} was given.
   *
   * @throws OtherFormatException when another version of the program wrote it
   * @throws IllegalArgumentException when these are no bytes of an annex, or damaged ones
   */
  public Annex read(byte[] stored) throws OtherFormatException {
    return read(stored, ANNEX, parser -> json.readValue(parser, Annex.class));
  }

  public byte[] writeForm(ReadForm form) {
    return write(FORM, form);
  }

  /** One form; refuses as {@link #read} does. */
  public ReadForm readForm(byte[] stored) throws OtherFormatException {
    return read(stored, FORM, parser -> json.readValue(parser, ReadForm.class));
  }

  /**
   * Number of the format of stored bytes, looking no further.
   *
   * @throws IllegalArgumentException when they begin with none
   */
  public int formatOf(byte[] stored) {
    try (JsonParser parser = parser(stored)) {
      return format(parser);
    } catch (IOException | JacksonException damaged) {
      throw damaged(damaged);
    }
  }

  private byte[] write(String name, Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = json.createGenerator(new GZIPOutputStream(bytes))) {
      out.writeStartObject();
      out.writeNumberProperty(FORMAT_NAME, FORMAT);
      out.writeName(name);
      json.writeValue(out, value);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private JsonParser parser(byte[] stored) throws IOException {
    return json.createParser(new GZIPInputStream(new ByteArrayInputStream(stored)));
  }

  private <T> T read(byte[] stored, String name, Function<JsonParser, T> value) throws OtherFormatException {
    try (JsonParser parser = parser(stored)) {
      int found = format(parser);
      if (found != FORMAT) {
        throw new OtherFormatException(found);
      }
      if (!name.equals(parser.nextName())) {
        throw new IllegalArgumentException("expected \"%s\", got \"%s\"".formatted(name, parser.currentName()));
      }
      parser.nextToken();
      T read = value.apply(parser);
      if (parser.nextToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
        throw new IllegalArgumentException("something stands behind the stored " + name);
      }
      return read;
    } catch (IOException | JacksonException damaged) {
      throw damaged(damaged);
    }
  }

  private static IllegalArgumentException damaged(Exception e) {
    return new IllegalArgumentException("these are no bytes of a stored reading, or damaged ones: " + e.getMessage(), e);
  }

  private static int format(JsonParser parser) {
    boolean named = parser.nextToken() == JsonToken.START_OBJECT && FORMAT_NAME.equals(parser.nextName());
    if (!named || parser.nextToken() != JsonToken.VALUE_NUMBER_INT) {
      throw new IllegalArgumentException("the bytes do not begin with the number of a format");
    }
    return parser.getIntValue();
  }
}
