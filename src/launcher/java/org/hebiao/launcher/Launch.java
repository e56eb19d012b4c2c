package org.hebiao.launcher;

/** First class of the jar: names the Java that is needed where an older one would only print a stack trace. */
public final class Launch {
  private static final int NEEDED = 21;
  private static final int WRONG_JAVA = 2;

  private Launch() {}

  public static void main(String[] args) throws Exception {
    int have = Runtime.version().feature();
    if (have < NEEDED) {
      System.err.println("核表需要 Java " + NEEDED + " 或更高版本，当前为 Java " + have + "。请安装后重试，或用 HEBIAO_JAVA_HOME 指定。");
      System.err.println("Hebiao needs Java " + NEEDED + " or newer; this is Java " + have + ". Install it, or point HEBIAO_JAVA_HOME at one.");
      System.exit(WRONG_JAVA);
    }
    Class.forName("org.hebiao.cli.Main").getMethod("main", String[].class).invoke(null, (Object) args);
  }
}
