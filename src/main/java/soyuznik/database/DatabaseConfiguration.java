package soyuznik.database;

import com.zaxxer.hikari.HikariDataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.database.local.Login;

/** Each pool depends on the server through its connection details: it is closed first. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    @Bean
    Server server(DatabaseSettings settings) {
        return Server.serve(settings);
    }

    @Bean
    JdbcConnectionDetails pageConnections(Server server) {
        return new PageConnections(server.runtime());
    }

    @Bean
    FlywayConnectionDetails migrationConnections(Server server) {
        return new MigrationConnections(server.owner());
    }

    @Bean
    FlywayConfigurationCustomizer migrationPlaceholders(Server server) {
        return configuration -> Migrations.configure(configuration, server.runtime().user());
    }

    @Bean(defaultCandidate = false)
    @ConfigurationProperties("soyuznik.database.reports")
    HikariDataSource reportPool(Server server) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(server.runtime().url());
        pool.setUsername(server.runtime().user());
        pool.setPassword(server.runtime().password());
        return pool;
    }

    @Bean(defaultCandidate = false)
    @Reports
    DSLContext reports(@Qualifier("reportPool") HikariDataSource pool) {
        return DSL.using(pool, SQLDialect.POSTGRES);
    }

    record PageConnections(Login login) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return login.url();
        }

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }

    private record MigrationConnections(Login login) implements FlywayConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return login.url();
        }

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }
}
