package org.hebiao.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** The page of a problem for people: made without templates, because it must come even when nothing else works. */
final class ProblemPage {
  private ProblemPage() {}

  static byte[] html(ProblemCode code, String chinese, String english) {
    String page =
        """
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8"><title>核表 · %1$d</title>
        <link rel="stylesheet" href="/assets/hebiao.css"></head>
        <body><header class="top"><a class="brand" href="/">核表</a></header>
        <main><h1>%2$s</h1><p class="soft" lang="en">%3$s</p><p class="soft">%1$d · %4$s</p><p><a href="/">回到首页 / Home</a></p></main>
        </body></html>
        """;
    return page.formatted(code.status(), HtmlUtils.htmlEscape(chinese), HtmlUtils.htmlEscape(english), code).getBytes(StandardCharsets.UTF_8);
  }
}
