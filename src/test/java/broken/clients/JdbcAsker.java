package broken.clients;

import org.springframework.jdbc.core.JdbcTemplate;

record JdbcAsker(JdbcTemplate sql) {}
