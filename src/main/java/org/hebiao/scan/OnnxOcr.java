package org.hebiao.scan;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hebiao.provenance.Box;

/**
 * PP-OCR on ONNX Runtime. Sessions are opened at the first use and kept; one session is asked by as many threads as there are cores, each on one core.
 */
public final class OnnxOcr implements OcrEngine, AutoCloseable {
  private final OcrModels models;
  private final ExecutorService callers;
  private final BlockingQueue<ByteBuffer> inputs;
  private final Lazy<CtcDecoder> decoder = new Lazy<>(this::loadKeys);
  private final Lazy<OrtSession> reader = new Lazy<>(() -> open(models().reader()));
  private final Lazy<OrtSession> secondReader = new Lazy<>(() -> open(models().secondReader()));
  private final Lazy<OrtSession> detector = new Lazy<>(() -> open(models().detector()));

  /**
   * @param cores lines are recognised on as many at a time
   */
  public OnnxOcr(OcrModels models, int cores) {
    this.models = models;
    this.callers = Executors.newFixedThreadPool(cores, Thread.ofPlatform().daemon().name("ocr-", 0).factory());
    this.inputs = new ArrayBlockingQueue<>(cores, false, Stream.generate(() -> ByteBuffer.allocateDirect(LineBatch.MOST_BYTES)).limit(cores).toList());
  }

  private OcrModels models() {
    return models;
  }

  private CtcDecoder loadKeys() {
    try {
      return new CtcDecoder(CharacterSet.read(new ByteArrayInputStream(models.keys().bytes())));
    } catch (IOException e) {
      throw new IllegalStateException("OCR keys unreadable", e);
    }
  }

  private static OrtSession open(OcrModels.ModelFile file) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setCPUArenaAllocator(true);
      return OrtEnvironment.getEnvironment().createSession(file.bytes(), options);
    } catch (OrtException e) {
      throw new IllegalStateException("OCR model cannot be opened: " + file.path(), e);
    }
  }

  @Override
  public List<Recognition> recognise(List<GreyImage> lines, Network network) {
    OrtSession session = network == Network.PP_OCR_V4 ? reader.get() : secondReader.get();
    CtcDecoder keys = decoder.get();
    List<Recognition> result = new ArrayList<>(java.util.Collections.nCopies(lines.size(), Recognition.NOTHING));
    List<Future<?>> running = new ArrayList<>();
    for (LineBatch batch : LineBatch.of(lines)) {
      running.add(callers.submit(() -> recognise(session, keys, batch, lines, result)));
    }
    running.forEach(OnnxOcr::await);
    return result;
  }

  /** Each caller takes one of the inputs: memory outside of the heap is given back late, and a page would leave a hundred megabytes of it. */
  private void recognise(OrtSession session, CtcDecoder keys, LineBatch batch, List<GreyImage> lines, List<Recognition> result) {
    try {
      ByteBuffer input = inputs.take();
      try {
        recognise(session, keys, batch, batch.pixels(lines, input), lines, result);
      } finally {
        inputs.add(input);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("recognition interrupted", e);
    }
  }

  /** Threads write to different places of {@code result}, which never grows. */
  private static void recognise(OrtSession session, CtcDecoder keys, LineBatch batch, FloatBuffer pixels, List<GreyImage> lines, List<Recognition> result) {
    String input = session.getInputNames().iterator().next();
    long[] shape = {batch.members().size(), LineBatch.CHANNELS, LineBatch.HEIGHT, batch.width()};
    try (OnnxTensor tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), pixels, shape);
        OrtSession.Result output = session.run(Map.of(input, tensor))) {
      OnnxTensor scores = (OnnxTensor) output.get(0);
      int steps = (int) scores.getInfo().getShape()[1];
      var all = scores.getFloatBuffer();
      for (int i = 0; i < batch.members().size(); i++) {
        var own = all.slice(i * steps * keys.set().size(), steps * keys.set().size());
        int line = batch.members().get(i);
        result.set(line, keys.decode(own, steps, batch.filled(lines.get(line))));
      }
    } catch (OrtException e) {
      throw new IllegalStateException("recognition failed", e);
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("recognition interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("recognition failed", e.getCause());
    }
  }

  @Override
  public List<Box> detect(GreyImage page) {
    DetectionInput input = DetectionInput.of(page);
    OrtSession session = detector.get();
    String name = session.getInputNames().iterator().next();
    long[] shape = {1, LineBatch.CHANNELS, input.height(), input.width()};
    try (OnnxTensor tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), input.pixels(), shape);
        OrtSession.Result output = session.run(Map.of(name, tensor))) {
      var map = ((OnnxTensor) output.get(0)).getFloatBuffer();
      float[] scores = new float[input.width() * input.height()];
      map.get(scores);
      return TextRegions.of(scores, input.width(), input.height(), (double) page.width() / input.width(), (double) page.height() / input.height());
    } catch (OrtException e) {
      throw new IllegalStateException("detection failed", e);
    }
  }

  @Override
  public void close() {
    callers.shutdownNow();
  }
}
