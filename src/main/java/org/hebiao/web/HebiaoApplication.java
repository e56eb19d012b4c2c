package org.hebiao.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Clock;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The parts of the service and how they hang together. Only controllers and configurations of this package are found by themselves. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {ErrorMvcAutoConfiguration.class, FlywayAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@EnableConfigurationProperties(Settings.class)
@ComponentScan("org.hebiao.web")
public class HebiaoApplication {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** The head of the published specification: no address of a machine, so that it is the same everywhere. Optional numbers are numbers in JSON. */
  @Bean
  OpenAPI specification() {
    SpringDocUtils.getConfig()
        .replaceWithSchema(OptionalInt.class, new IntegerSchema())
        .replaceWithSchema(OptionalLong.class, new IntegerSchema().format("int64"))
        .replaceWithSchema(OptionalDouble.class, new NumberSchema().format("double"));
    return new OpenAPI().info(new Info().title("核表 / Hebiao").version("v1")).addServersItem(new Server().url("/"));
  }

  @Bean
  DataFolder dataFolder(Settings settings) {
    return settings.folder();
  }

  @Bean
  Database database(Settings settings, DataFolder folder) {
    return settings.database().open(folder.database());
  }

  @Bean
  DataSource dataSource(Database database) {
    return database.dataSource();
  }

  @Bean
  AuditLog auditLog(Database database, Clock clock) {
    return new AuditLog(database.client(), clock);
  }
}
