package org.hebiao.scan;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The network files: where they lie on the class path and what they must be, so that a changed file is refused rather than believed.
 *
 * @param name told in results
 */
public record OcrModels(String name, ModelFile reader, ModelFile secondReader, ModelFile detector, ModelFile keys) {
  /** A file on the class path and the SHA-256 of its bytes. */
  public record ModelFile(String path, String sha256) {
    byte[] bytes() {
      try (InputStream in = OcrModels.class.getResourceAsStream(path)) {
        if (in == null) {
          throw new IllegalStateException("OCR model missing on the class path: " + path);
        }
        byte[] bytes = in.readAllBytes();
        String found = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        if (!found.equals(sha256)) {
          throw new IllegalStateException("OCR model " + path + " is another one: SHA-256 " + found);
        }
        return bytes;
      } catch (IOException | NoSuchAlgorithmException e) {
        throw new IllegalStateException("OCR model unreadable: " + path, e);
      }
    }
  }

  /** Files that are not there, by name; recognition cannot work without them. */
  public List<String> missing() {
    return Stream.of(reader, secondReader, detector, keys).map(ModelFile::path).filter(path -> OcrModels.class.getResource(path) == null).toList();
  }

  /** PP-OCR v4 with v3 as second reader, as packaged by RapidOCR. */
  public static OcrModels ppOcrV4() {
    return new OcrModels(
        "PP-OCRv4 (rec 01963c55, det d2a7720d), PP-OCRv3 (rec 897a3ede)",
        new ModelFile("/models/ch_PP-OCRv4_rec_infer.onnx", "01963c554a1a00203c5746bca5306fc05a1278a014495383ddd935d0d2ac0415"),
        new ModelFile("/models/ch_PP-OCRv3_rec_infer.onnx", "897a3ededb38fee0dae2c1ccee38241f37df202c9509e3abca02e9217c5ee615"),
        new ModelFile("/models/ch_PP-OCRv4_det_infer.onnx", "d2a7720d45a54257208b1e13e36a8479894cb74155a5efe29462512d42f49da9"),
        new ModelFile("/models/ppocr_keys_v1.txt", "28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7"));
  }
}
