package org.hebiao.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hebiao.provenance.Box;

/**
 * Replays what the networks said about an image, found by the image's content, so that tests of everything around them need no network. With a real
 * engine behind it, images not met before are recognised and added; {@link #save} keeps what was asked for since it was opened.
 */
public final class RecordedOcr implements OcrEngine {
  private static final String BLANK = "\u2423";

  private final Path file;
  private final Optional<OcrEngine> real;
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Map<String, String> used = new ConcurrentHashMap<>();

  public RecordedOcr(Path file, Optional<OcrEngine> real) throws IOException {
    this.file = file;
    this.real = real;
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        int tab = line.indexOf('\t');
        known.put(line.substring(0, tab), line.substring(tab + 1));
      }
    }
  }

  /** The recordings of the repository; {@code -Docr=record} recognises what they lack. */
  public static RecordedOcr ofFixtures() throws IOException {
    boolean recording = System.getProperty("ocr", "").equals("record");
    Optional<OcrEngine> real = recording ? Optional.of(new OnnxOcr(OcrModels.ppOcrV4(), Runtime.getRuntime().availableProcessors())) : Optional.empty();
    return new RecordedOcr(Path.of("fixtures/ocr/corpus.tsv"), real);
  }

  public boolean isRecording() {
    return real.isPresent();
  }

  @Override
  public List<Recognition> recognise(List<GreyImage> lines, Network network) {
    String kind = network == Network.PP_OCR_V4 ? "4" : "3";
    List<Integer> unknown = new ArrayList<>();
    List<String> keys = lines.stream().map(line -> kind + key(line)).toList();
    for (int i = 0; i < keys.size(); i++) {
      if (!known.containsKey(keys.get(i))) {
        unknown.add(i);
      }
    }
    if (!unknown.isEmpty()) {
      List<Recognition> read = real().recognise(unknown.stream().map(lines::get).toList(), network);
      for (int i = 0; i < unknown.size(); i++) {
        known.put(keys.get(unknown.get(i)), text(read.get(i)));
      }
    }
    return keys.stream().map(key -> recognition(recorded(key))).toList();
  }

  private String recorded(String key) {
    String found = known.get(key);
    used.put(key, found);
    return found;
  }

  @Override
  public List<Box> detect(GreyImage page) {
    String key = "d" + key(page);
    known.computeIfAbsent(
        key, k -> real().detect(page).stream().map(b -> "%d %d %d %d".formatted((int) b.x0(), (int) b.y0(), (int) b.x1(), (int) b.y1())).collect(Collectors.joining(";")));
    List<Box> boxes = new ArrayList<>();
    for (String box : recorded(key).split(";")) {
      if (!box.isEmpty()) {
        double[] sides = Arrays.stream(box.split(" ")).mapToDouble(Double::parseDouble).toArray();
        boxes.add(new Box(sides[0], sides[1], sides[2], sides[3]));
      }
    }
    return boxes;
  }

  private OcrEngine real() {
    return real.orElseThrow(() -> new IllegalStateException("an image that " + file + " has no recording of; record again with -Docr=record"));
  }

  /** Writes what was asked for; recordings nobody asked for are dropped. */
  public void save() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, new TreeMap<>(used).entrySet().stream().map(entry -> entry.getKey() + "\t" + entry.getValue()).toList());
  }

  /** Writes all recordings, asked for or not. */
  public void saveAll() throws IOException {
    used.putAll(known);
    save();
  }

  private static String text(Recognition read) {
    String text = read.characters().stream().map(c -> c.isBlank() ? BLANK : c.text()).collect(Collectors.joining());
    String sure = read.characters().stream().map(c -> String.valueOf(Math.round(1000 * c.confidence()))).collect(Collectors.joining(" "));
    String at = read.characters().stream().map(c -> String.valueOf(Math.round(10_000 * c.at()))).collect(Collectors.joining(" "));
    return text + "\t" + sure + "\t" + at;
  }

  private static Recognition recognition(String recorded) {
    String[] parts = recorded.split("\t", -1);
    if (parts[0].isEmpty()) {
      return Recognition.NOTHING;
    }
    int[] characters = parts[0].codePoints().toArray();
    String[] sure = parts[1].split(" ");
    String[] at = parts[2].split(" ");
    List<Recognition.Character> read = new ArrayList<>();
    for (int i = 0; i < characters.length; i++) {
      String text = Character.toString(characters[i]);
      read.add(new Recognition.Character(text.equals(BLANK) ? " " : text, Integer.parseInt(sure[i]) / 1000.0, Integer.parseInt(at[i]) / 10_000.0));
    }
    return new Recognition(read);
  }

  private static String key(GreyImage image) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(8).putInt(image.width()).putInt(image.height()).array());
      return HexFormat.of().formatHex(digest.digest(image.pixels()), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
