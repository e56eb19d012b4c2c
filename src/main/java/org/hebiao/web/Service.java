package org.hebiao.web;

import java.io.IOException;
import java.net.BindException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Submission;
import org.hebiao.archive.UnreachableDatabaseException;
import org.hebiao.lookup.ArchiveSearch;
import org.hebiao.report.Language;
import org.hebiao.submission.OpenArchive;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A running service: holds its data folder until it is stopped. Stopping lets requests under way end. */
public final class Service implements AutoCloseable {
  /** There is one organisation an installation so far. */
  public static final String ORGANISATION = "default";

  private final ConfigurableApplicationContext context;
  private final DataFolder.Hold hold;
  private final Logs logs;
  private final String address;

  private Service(ConfigurableApplicationContext context, DataFolder.Hold hold, Logs logs, String address) {
    this.context = context;
    this.hold = hold;
    this.logs = logs;
    this.address = address;
  }

  /**
   * @param typed full keys and values given on the command line
   * @throws ServiceStartException what kept it from starting, in words for people
   */
  public static Service start(DataFolder folder, Map<String, String> typed, Map<String, String> variables, Class<?>... more) throws IOException {
    folder.create();
    SettingsSources.writeTemplate(folder);
    SettingsSources sources = SettingsSources.of(folder, typed, variables);
    Settings settings = settings(sources);
    DataFolder.Hold hold = swept(folder);
    Logs logs = Logs.to(folder.logs());
    try {
      ConfigurableApplicationContext context = context(sources, settings, more);
      return new Service(context, hold, logs, address(settings, context));
    } catch (RuntimeException e) {
      logs.close();
      hold.close();
      throw told(e, settings);
    }
  }

  /** What a killed service left is taken away while nobody else can be at work. */
  private static DataFolder.Hold swept(DataFolder folder) throws IOException {
    DataFolder.Hold hold = folder.hold();
    try {
      folder.sweep();
      return hold;
    } catch (IOException e) {
      hold.close();
      throw e;
    }
  }

  private static Settings settings(SettingsSources sources) {
    try {
      return sources.settings();
    } catch (InvalidSettingException e) {
      throw new ServiceStartException(e.told(), e);
    }
  }

  private static ConfigurableApplicationContext context(SettingsSources sources, Settings settings, Class<?>... more) {
    SpringApplicationBuilder builder = new SpringApplicationBuilder(HebiaoApplication.class).sources(more);
    SpringApplication application = builder.application();
    application.setBannerMode(Banner.Mode.OFF);
    application.setEnvironment(sources.environment());
    application.addInitializers(made -> made.getBeanFactory().registerSingleton("settingsSources", sources));
    application.setRegisterShutdownHook(false);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(SpringDefaults.of(settings));
    return builder.run();
  }

  private static String address(Settings settings, ConfigurableApplicationContext context) {
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    String host = settings.bind().contains(":") ? "[" + settings.bind() + "]" : settings.bind();
    return (settings.access().tls() ? "https://" : "http://") + host + ":" + port;
  }

  private static ServiceStartException told(RuntimeException e, Settings settings) {
    Map<Class<?>, String> known = new HashMap<>();
    known.put(
        PortInUseException.class,
        "端口 " + settings.port() + " 已被占用，服务未启动。请用 --port 换一个端口，或先停止占用它的程序。 / Port "
            + settings.port() + " is taken, the service did not start. Choose another with --port, or stop what uses it.");
    known.put(
        BindException.class,
        "无法监听 " + settings.bind() + ":" + settings.port() + "，服务未启动。请检查 --bind。 / Cannot listen on "
            + settings.bind() + ":" + settings.port() + ", the service did not start. Check --bind.");
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ServiceStartException already) {
        return already;
      }
      if (cause instanceof UnreachableDatabaseException database) {
        return new ServiceStartException(SettingsTrial.database(database), e);
      }
      String text = known.get(cause.getClass());
      if (text != null) {
        return new ServiceStartException(text, e);
      }
    }
    return new ServiceStartException("服务未能启动：" + e.getMessage() + " / The service did not start: " + e.getMessage(), e);
  }

  /** Where it can be reached, such as {@code http://127.0.0.1:8080}. */
  public String address() {
    return address;
  }

  /** What it keeps. */
  public OpenArchive archive() {
    return context.getBean(OpenArchive.class);
  }

  /** What must be known of the outcome of a submission, in both languages; empty when there is nothing. */
  public static List<String> outcome(Submission row, Language first) {
    Language second = first == Language.ZH ? Language.EN : Language.ZH;
    return row.code().isEmpty() ? List.of() : List.of(SubmissionView.text(row, first), SubmissionView.text(row, second));
  }

  /** Its search. */
  public ArchiveSearch search() {
    return context.getBean(ArchiveSearch.class);
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  @Override
  public void close() throws IOException {
    context.close();
    logs.close();
    hold.close();
  }
}
