package org.hebiao.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all pages share: their language (chosen once, kept in a cookie), who is here, and the assets of the jar. */
@Configuration
class Pages implements WebMvcConfigurer {
  private static final String COOKIE = "hebiao-lang";
  private static final int YEAR_SECONDS = 365 * 24 * 3600;
  private static final int HOUR_SECONDS = 3600;

  private final Map<Language, Messages> messages = Map.of(Language.ZH, Messages.in(Language.ZH), Language.EN, Messages.in(Language.EN));
  private final boolean tls;
  private final boolean local;

  Pages(Settings settings) {
    this.tls = settings.access().tls();
    this.local = settings.access().mode() == AccessSettings.Mode.LOCAL;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat() {
    return factory ->
        factory.addContextCustomizers(
            context -> ((org.apache.catalina.core.StandardHost) context.getParent()).setErrorReportValveClass(ProblemValve.class.getName()));
  }

  /** Who asks before sending (Expect: 100-continue) is told to go on when the body is wanted, not before it is known to be too long. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> continueWhenRead() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> ((AbstractHttp11Protocol<?>) connector.getProtocolHandler()).setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString()));
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/assets/", "classpath:/report/").setCachePeriod(HOUR_SECONDS);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(
        new HandlerInterceptor() {
          @Override
          public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            asked(request).ifPresent(language -> keep(language, response));
            return true;
          }

          @Override
          public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @org.jspecify.annotations.Nullable ModelAndView page) {
            if (page != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:")) {
              Language language = language(request);
              page.addObject("t", messages.get(language));
              page.addObject("lang", language.code());
              page.addObject("other", language == Language.ZH ? "en" : "zh");
              page.addObject("user", Optional.ofNullable(request.getRemoteUser()).orElse(""));
              page.addObject("local", local);
              page.addObject("path", request.getRequestURI());
            }
          }
        });
  }

  private static Optional<Language> asked(HttpServletRequest request) {
    return Optional.ofNullable(request.getQueryString()).stream().flatMap(query -> Arrays.stream(query.split("&"))).filter(pair -> pair.startsWith("lang=")).findFirst().flatMap(pair -> Language.of(pair.substring(5)));
  }

  private void keep(Language language, HttpServletResponse response) {
    Cookie cookie = new Cookie(COOKIE, language.code());
    cookie.setPath("/");
    cookie.setMaxAge(YEAR_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSecure(tls);
    cookie.setAttribute("SameSite", "Strict");
    response.addCookie(cookie);
  }

  /** The language of a person: as just chosen, as chosen before, Chinese. */
  static Language language(HttpServletRequest request) {
    Stream<Cookie> cookies = Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream);
    return asked(request)
        .or(() -> cookies.filter(cookie -> cookie.getName().equals(COOKIE)).findFirst().flatMap(cookie -> Language.of(cookie.getValue())))
        .orElse(Language.ZH);
  }
}
