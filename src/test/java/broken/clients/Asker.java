package broken.clients;

import org.jooq.DSLContext;

record Asker(DSLContext sql) {}
